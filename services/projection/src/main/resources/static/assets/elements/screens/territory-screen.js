import { follow } from '../../boards/address.js';
import { rows } from '../../boards/figures-board.js';
import { beside, headline, headlineRows, HEADLINES, TREND_YEARS, trendRow } from '../../boards/headlines.js';
import { INDICATORS } from '../../boards/quarters.js';
import { barred, signInUrl } from '../../boards/session.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { card } from '../parts/headline.js';
import { factList } from '../parts/fact-list.js';
import { copied, exportMenu, pictureOf } from '../parts/export.js';
import { ICONS } from '../parts/icons.js';
import { isTable, notice, panel, table, twin } from '../parts/layout.js';
import { isWhole, lastFacts, valuesBefore } from '../parts/questions.js';
import { listRows, quarterList } from '../parts/quarter-list.js';
import { mapLines, mapRows, quarterMap } from '../parts/quarter-map.js';
import { backToWhole, scope, territoryName } from '../parts/scope.js';
import { story, voice } from '../parts/story.js';
import { ScreenElement } from '../screen-element.js';

/** What has changed for residents, and where: six figures, the map, the list of districts, the last facts. */
export class TerritoryScreenElement extends ScreenElement {
  #paused = null;

  questions(context) {
    return { before: isWhole(context) ? valuesBefore(context, HEADLINES, 'TOUS') : { about: 'none', run: async () => ({}) }, facts: lastFacts(context), voice: voice(context) };
  }

  /** Holds the list of facts still, or lets it go on. */
  pause() {
    this.#paused = this.#paused ? null : (this.answer('facts').data ?? []);
    this.draw();
  }

  view(context) {
    const indicator = context.address.own.indicateur in INDICATORS ? context.address.own.indicateur : 'services';
    return html`${scope(context, territoryName(context), { tools: this.#tools(context) })}
      ${withoutPersons(context)} ${this.#headlines(context)}
      <div class="trois">${map(context, indicator)} ${list(context, indicator)} ${this.#facts(context)}</div>
      ${story(context, this.answer('voice').data)}`;
  }

  #tools(context) {
    const { asOf } = context.address;
    const yesterday = new Date(Date.parse(context.today) - 86_400_000).toISOString().slice(0, 10);
    return html`${backToWhole(context)} ${twin(context, 'tete', 'les six indicateurs')}
      ${asOf ? nothing : html`<button class="bouton" type="button" title="Voir le tableau de bord tel qu’il était" @click=${() => context.go({ au: yesterday, vue: 'alors' })}>${ICONS.clock}À la date du…</button>`}
      <a class="bouton large" href=${follow(context.address, 'fiche')} title="Une page A4 par quartier, à imprimer">Fiche</a>
      <button class="bouton large" type="button" @click=${() => copied(context)}>Copier le lien</button>`;
  }

  #headlines(context) {
    const { territory, period } = context.address;
    const before = this.answer('before').data ?? {};
    const all = rows(context.board, territory, context.definitions);
    const shown = HEADLINES.map((key) => all.find((it) => it.key === key)).filter(Boolean);
    if (shown.length === 0) return html`<section class="panneau kpis" aria-label="Indicateurs de tête">${HEADLINES.map(() => html`<div class="kpi attente"><div class="os"></div><div class="os grand"></div><div class="os"></div><div class="os"></div></div>`)}</section>`;
    if (isTable(context, 'tete')) return trends(context, shown, before);
    const ofYear = { year: Number(period.to.slice(0, 4)) - 1, open: period.open };
    return html`<section class="panneau kpis" aria-labelledby="titre-tete"><h2 class="vh" id="titre-tete">Indicateurs de tête</h2>${shown.map((row) => card(context, headline(row, before[row.key], { ...ofYear, more: beside(context.board, row.key, territory), whole: isWhole(context) ? null : (context.board.cells[`${row.key}/TOUS`] ?? {}) })))}</section>`;
  }

  #facts(context) {
    const { asOf } = context.address;
    const answer = this.answer('facts');
    const tools = asOf || !answer.data ? nothing : html`<button class="lien" type="button" aria-pressed=${Boolean(this.#paused)} @click=${() => this.pause()}>${this.#paused ? 'Reprendre' : 'Mettre en pause'}</button>`;
    return panel({ id: 'faits', title: 'Derniers faits', tools, classes: 'serre', body: factList(context, answer, { frozen: this.#paused, resume: () => this.pause() }) });
  }
}

function trends(context, shown, before) {
  const year = Number(context.address.period.to.slice(0, 4));
  const years = Array.from({ length: TREND_YEARS }, (_, i) => year - TREND_YEARS + 1 + i);
  return html`<section class="panneau p-corps seul" aria-label="Indicateurs de tête">${table({
    caption: 'Six indicateurs, chaque année à la même date',
    head: [{ text: 'Indicateur' }, ...years.map((it) => ({ text: it, number: true })), { text: 'Définition' }],
    rows: shown.map((row) => [`${row.name} (${row.unit})`, ...padded(trendRow(row, before[row.key])), `v${row.version}`]),
  })}</section>`;
}

function padded(values) {
  return [...Array.from({ length: TREND_YEARS - values.length }, () => '–'), ...values];
}

function map(context, indicator) {
  const { name, unit } = INDICATORS[indicator];
  const choice = html`<span class="choix"><label class="vh" for="indicateur">Indicateur de la carte</label><select id="indicateur" @change=${(event) => context.go({ indicateur: event.target.value, tri: null })}>
    ${Object.entries(INDICATORS).map(([key, it]) => html`<option value=${key} .selected=${key === indicator}>${it.name}</option>`)}
  </select></span>`;
  const head = ['Code', 'Quartier', 'Commune', 'Surface', unit];
  const asTable = isTable(context, 'carte');
  const menu = exportMenu(context, { name: `carte-${indicator}`, what: 'la carte', rows: () => mapLines(context, indicator), figures: [INDICATORS[indicator].figure], picture: asTable ? null : pictureOf(`carte-${indicator}`, 'svg.carte') });
  const body = asTable
    ? table({ caption: `${name}, ${context.address.period.label}, QPV ${context.address.zoning}`, head: head.map((text, i) => ({ text, number: i > 2 })), rows: mapRows(context, indicator) })
    : quarterMap(context, indicator);
  return panel({ id: 'carte', title: 'Carte des quartiers', hiddenTitle: true, head: choice, tools: html`${menu}${twin(context, 'carte', 'la carte')}`, body });
}

function list(context, indicator) {
  const { zoning } = context.address;
  const title = context.places.length > 0 ? `${context.places.length} quartiers prioritaires${zoning === '2015' ? ', 2015' : ''}` : 'Quartiers prioritaires';
  const figures = [...new Set([...HEADLINES, ...Object.values(INDICATORS).map((it) => it.figure)])];
  const tools = exportMenu(context, { name: `quartiers-${zoning}-${context.address.period.id}`, what: 'la liste des quartiers', rows: () => listRows(context), sheets: () => [{ name: 'Indicateurs', rows: headlineRows(rows(context.board, context.address.territory, context.definitions)) }], figures });
  return panel({ id: 'liste', title, tools, classes: 'serre', body: html`<div class="defil">${quarterList(context, indicator)}</div>` });
}

/** Where the reader may not see persons in a period, it is said once, with the way to what is published. */
function withoutPersons(context) {
  const withheld = context.board.cells['beneficiaires/TOUS']?.withheld === 'non publié' && context.address.period.from !== null;
  if (!withheld) return nothing;
  return notice(html`Les indicateurs qui comptent des personnes sont publiés une fois par mois, depuis le premier fait. <a href=${follow(context.address, 'territoire', null, { periode: 'tout' })}>Les lire depuis le premier fait</a>. ${byPeriod(context)}`);
}

function byPeriod({ session, view }) {
  const bar = barred(session, 'officer');
  if (!bar) return nothing; // released figures are on their way to be told anew
  return bar.signIn ? html`Les agents les voient par période : <a href=${signInUrl(session, view)}>se connecter</a>.` : html`Les agents les voient par période. ${bar.how}`;
}
