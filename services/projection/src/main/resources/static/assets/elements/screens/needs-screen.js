import { begun, granularityOf } from '../../boards/columns.js';
import { flow, flowRows, flowSummary } from '../../boards/flow.js';
import { needFunnel } from '../../boards/funnel.js';
import { placeName } from '../../boards/quarters.js';
import { label } from '../../boards/words.js';
import { get } from '../../edges/api.js';
import { number } from '../../format/numbers.js';
import { html } from '../../vendor/lit-html/lit-html.js';
import { band, unsaid } from '../parts/band.js';
import { bars, chartPanel, columnChart, funnel, seriesRows } from '../parts/charts.js';
import { mark } from '../parts/icons.js';
import { answered, door, empty, panel } from '../parts/layout.js';
import { cellsOf, files, page } from '../parts/questions.js';
import { backToWhole, link, scope } from '../parts/scope.js';
import { threadTable, titles } from '../parts/thread-table.js';
import { Notes } from '../notes.js';
import { ScreenElement } from '../screen-element.js';

const COUNTED = ['besoins-signales', 'besoins-qualifies', 'besoins-transmis'];
const FABRIQUE = [['explorations', 'Explorations', 'needs'], ['etudes-opportunite', 'Études', 'needs'], ['besoins-transmis', 'Porteurs', 'incubation'], ['besoins-repondus', 'Réponses', 'impact']];
const DOTS = 6;
const A_PAGE = 100;
const PAGES = 6;

/** What is asked, and how far it has got. */
export class NeedsScreenElement extends ScreenElement {
  #notes = new Notes(this);

  questions(context) {
    const granularity = granularityOf(context.address.period);
    return {
      ...Object.fromEntries(COUNTED.map((key) => [key, cellsOf(context, key)])),
      handed: cellsOf(context, 'besoins-transmis', { territory: '*' }),
      themes: cellsOf(context, 'besoins-signales', { by: 'theme' }),
      sensors: cellsOf(context, 'besoins-signales', { by: 'sensorKind' }),
      series: cellsOf(context, 'besoins-signales', { more: `&granularity=${granularity}` }),
      'serie-notes': this.#notes.question(context, 'besoins-signales'),
      chains: chains(context),
      open: page(context, openUrl(context.address)),
      titles: titles(context, ['needs/needs']),
    };
  }

  view(context) {
    return html`${scope(context, 'Besoins', { tools: backToWhole(context) })}
      ${band(context, ['besoins-repondus', 'taux-reponse', 'delai-reponse', { key: 'retours-habitants', name: 'Retours sous 30 jours' }, 'rendement-fabrique', 'quartiers-etudies'])}
      <div class="deux besoins">${this.#funnel(context)} ${this.#fabrique(context)}</div>
      <div class="deux moitie">${this.#parts(context, 'themes', 'De quoi il s’agit', 'theme')} <div class="pile">${this.#series(context)} ${this.#parts(context, 'sensors', 'Qui les recueille', 'sensorKind')}</div></div>
      ${this.#flow(context)}
      ${panel({ id: 'en-cours', title: 'Besoins en cours', tools: link(context, 'fil', 'Tous les fils', null, { etat: 'open' }), classes: 'apres', body: answered(this.answer('open'), (data) => (data.threads.length === 0 ? empty('Aucun besoin en cours dans cette période.', 'Élargir la période ou le quartier.') : threadTable(context, data.threads, this.answer('titles').data ?? new Map())), 8) })}
      ${unsaid('Un besoin que personne n’a recueilli n’existe pas ici : un quartier sans signalement n’est pas un quartier sans besoin.', 'Répondu veut dire qu’un service est ouvert, non qu’il suffit. Les mots des habitants sont dans chaque fil.')}`;
  }

  #counts(context) {
    const own = Object.fromEntries(COUNTED.map((key) => [key, this.answer(key).data?.[0]?.value]));
    const shown = Object.fromEntries(['explorations', 'etudes-opportunite', 'besoins-repondus'].map((key) => [key, context.board.cells[`${key}/${context.address.territory}`]?.value ?? 0]));
    return { ...own, ...shown };
  }

  #funnel(context) {
    const steps = needFunnel(this.#counts(context), this.answer('chains').data);
    const rows = [['Étape', 'Nombre', 'Délai médian', 'Fils mesurés'], ...steps.map((it) => [it.name, it.count, it.since?.text ?? '–', it.since?.of ?? '–'])];
    const drawn = steps.map((it) => ({
      ...it,
      strong: it.stage === 'explored' || it.stage === 'studied',
      label: door(context, it.figure, number(it.count)),
      between: it.since ? `${it.since.text} (médiane de ${it.since.of} fils)` : null,
      note: noteOf(it, steps),
    }));
    return chartPanel(context, { id: 'entonnoir', title: 'Du signalement à la réponse', note: context.address.period.label, what: 'les étapes', caption: 'Étapes, dans la période', rows, numbers: [1, 2, 3], draw: () => funnel(drawn), foot: 'Une étude peut s’ouvrir sans exploration : l’entonnoir n’est pas toujours décroissant. Les délais sont ceux des fils commencés avant la fin de la période.' });
  }

  #flow(context) {
    const answer = this.answer('chains');
    const model = { kind: 'flow', ...flow(answer.data ?? []) };
    const draw = () => answered(answer, () => (model.links.length === 0 ? empty('Aucun fil à suivre ici.') : html`<chart-view class="haut" role="img" aria-label=${flowSummary(model)} .model=${model}></chart-view>`), 6);
    return chartPanel(context, { id: 'flux', title: 'Du besoin à l’emploi', note: 'fils commencés avant la fin de la période, par étape atteinte', what: 'le flux des fils', caption: 'Passages d’une étape à l’autre', rows: flowRows(model), numbers: [2], picture: true, classes: 'apres', draw });
  }

  #fabrique(context) {
    const handed = Object.fromEntries((this.answer('handed').data ?? []).map((it) => [it.territory, it.value ?? 0]));
    const value = (key, code) => (key === 'besoins-transmis' ? (handed[code] ?? 0) : (context.board.cells[`${key}/${code}`]?.value ?? 0));
    const codes = [...context.places.map((it) => it.code), 'HORS'].filter((code) => FABRIQUE.slice(0, 3).some(([key]) => value(key, code) > 0));
    const sorted = codes.sort((one, other) => value('etudes-opportunite', other) + value('explorations', other) - value('etudes-opportunite', one) - value('explorations', one));
    const rows = [['Quartier', ...FABRIQUE.map(([, name]) => name)], ...sorted.map((code) => [placeName(context.places, code), ...FABRIQUE.map(([key]) => value(key, code))]), ['Ensemble', ...FABRIQUE.map(([key]) => value(key, 'TOUS'))]];
    const draw = () => (sorted.length === 0 ? empty('La Fabrique n’a rien conclu dans cette période.', 'Choisir « Depuis le premier fait » pour voir toutes ses explorations et études.') : matrix(context, sorted, value));
    return chartPanel(context, { id: 'fabrique', title: 'Où la Fabrique a travaillé', what: 'les quartiers', caption: `Dossiers par quartier, zonage ${context.address.zoning}`, rows, numbers: [1, 2, 3, 4], draw });
  }

  #parts(context, name, title, by) {
    const answer = this.answer(name);
    const cells = (answer.data ?? []).filter((it) => it.value).sort((one, other) => other.value - one.value);
    const items = cells.map((it) => ({ name: label(it.by), value: it.value, label: door(context, 'besoins-signales', number(it.value), { by, value: it.by, classes: 'case' }) }));
    const draw = () => answered(answer, () => (items.length === 0 ? empty('Aucun besoin signalé dans cette période.') : bars(items)));
    return chartPanel(context, { id: name, title, what: title, caption: `Besoins signalés, ${context.address.period.label}`, rows: [[title, 'Besoins'], ...cells.map((it) => [label(it.by), it.value])], figures: ['besoins-signales'], draw });
  }

  #series(context) {
    const granularity = granularityOf(context.address.period);
    const answer = this.answer('series');
    const cells = begun(answer.data ?? []);
    const notes = this.answer('serie-notes');
    return chartPanel(context, { id: 'serie', title: 'Signalements', what: 'les signalements dans le temps', caption: 'Besoins signalés', rows: seriesRows(cells, granularity, 'Besoins signalés'), figures: ['besoins-signales'], picture: true, draw: () => answered(answer, () => columnChart(cells, granularity, 'Besoins signalés dans le temps', this.#notes.marks(notes, cells))), below: this.#notes.view(context, 'besoins-signales', notes, cells) });
  }
}

/** Threads that begin with a need, for the time that their steps took: all pages up to a few hundred. */
function chains(context) {
  const { zoning, territory, period: { to } } = context.address;
  const url = `/api/threads?kind=need&zoning=${zoning}&territory=${territory}&to=${to}&limit=${A_PAGE}`;
  return files(context, url, async (signal) => {
    const all = [];
    let after = '';
    for (let i = 0; i < PAGES && after !== undefined; i++) {
      const { threads, next } = await get(url + (after ? `&after=${encodeURIComponent(after)}` : ''), signal);
      all.push(...threads);
      after = next;
    }
    return all;
  });
}

function openUrl({ zoning, territory, period: { from, to } }) {
  return `/api/threads?kind=need&state=open&zoning=${zoning}&territory=${territory}${from ? `&from=${from}` : ''}&to=${to}&limit=20`;
}

function noteOf({ stage }, steps) {
  const explored = steps.find((it) => it.stage === 'explored').count;
  const studied = steps.find((it) => it.stage === 'studied').count;
  return stage === 'studied' && studied > explored ? `dont ${studied - explored} au moins sans exploration préalable` : '';
}

function matrix(context, codes, value) {
  return html`<div class="defil"><table class="mat cartes" role="table"><caption>Nombre de dossiers par quartier, zonage ${context.address.zoning}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Quartier</th>${FABRIQUE.map(([, name]) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
    <tbody role="rowgroup">${codes.map((code) => html`<tr role="row"><th scope="row" role="rowheader">${placeName(context.places, code)} <span class="discret">${code.startsWith('Q') ? code : ''}</span></th>${FABRIQUE.map(([key, name, service]) => html`<td role="cell" data-nom=${name}>${dots(context, value(key, code), service, key, code)}</td>`)}</tr>`)}</tbody>
    <tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">Ensemble</th>${FABRIQUE.map(([key, name]) => html`<td role="cell" data-nom=${name}>${door(context, key, html`<strong>${number(value(key, 'TOUS'))}</strong>`, { territory: 'TOUS', classes: 'case' })}</td>`)}</tr></tfoot></table></div>`;
}

function dots(context, count, service, key, code) {
  if (count === 0) return html`<span class="zero">–</span>`;
  const drawn = count > DOTS ? html`${mark(service, false)} × ${count}` : html`${Array.from({ length: count }, () => mark(service, false))}<span class="vh">${count}</span>`;
  return door(context, key, html`<span class="etat serres">${drawn}</span>`, { territory: code, classes: 'case' });
}
