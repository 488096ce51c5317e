import { selection } from '../../boards/address.js';
import { rows } from '../../boards/figures-board.js';
import { comparison, comparisonRows } from '../../boards/comparison.js';
import { choices, neighbour, period, zoningOn } from '../../boards/periods.js';
import { placeName } from '../../boards/quarters.js';
import { get } from '../../edges/api.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { exportMenu } from '../parts/export.js';
import { bar } from '../parts/icons.js';
import { answered, notice, outdated, panel } from '../parts/layout.js';
import { files } from '../parts/questions.js';
import { backToWhole, scope, territoryName } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

const DISTRICT = /^Q[NP]/;

/** Two periods, or two districts, figure by figure. */
export class CompareScreenElement extends ScreenElement {
  questions(context) {
    const other = otherOf(context);
    const query = selection(other.address, other.territory);
    return { other: files(context, `${query} ${context.board.figures.length}`, (signal) => read(context.board.figures, query, signal)) };
  }

  view(context) {
    const other = otherOf(context);
    const answer = this.answer('other');
    const cells = answer.data;
    const own = new Map(rows(context.board, context.address.territory, context.definitions).map((it) => [it.key, it.cell]));
    const mine = (key) => own.get(key);
    const sections = comparison(context.board.figures, mine, (key) => cells?.get(key));
    const heads = [other.isPlace ? territoryName(context) : context.address.period.label, other.label];
    const tools = html`${backToWhole(context)} ${exportMenu(context, { name: 'comparaison', what: 'la comparaison', rows: () => comparisonRows(sections, heads), figures: context.board.figures.map((it) => it.key) })}`;
    return html`${scope(context, 'Comparer', { tools })}
      <div class="filtres" role="group" aria-label="Comparé à"><strong>avec</strong> ${periodChoice(context, other)} ${placeChoice(context, other)}</div>
      ${other.isPlace || other.inForce === context.address.zoning ? nothing : notice('Les deux périodes sont lues dans le même zonage, celui qui est choisi ci-dessus.')}
      ${other.isPlace || context.address.period.open === period(other.id, context.today).open ? nothing : notice('L’une des deux périodes est encore en cours : ce qui s’y compte est comparé à une période entière.')}
      ${answer.fault && !cells ? panel({ id: 'autre', title: other.label, classes: 'seul', body: answered(answer, () => nothing) }) : outdated(answer)}
      ${sections.map((section, i) => panelOf(context, section, heads, i))}`;
  }
}

/** What is compared with: a district of the same period, or the same territory in another period; the one before where nothing is said. */
function otherOf({ address, places, today }) {
  const said = address.own.avec ?? neighbour(address.period.id === '12m' || address.period.id === 'tout' ? today.slice(0, 4) : address.period.id, -1);
  if (DISTRICT.test(said) || said === 'TOUS') return { isPlace: true, id: said, label: placeName(places, said), territory: said, address, inForce: address.zoning };
  const its = period(said, today);
  return { isPlace: false, id: its.id, label: its.label, territory: address.territory, address: { ...address, period: its }, inForce: zoningOn(its.to) };
}

/** By key the cell of each figure; what may not be told of a period is left as withheld. */
async function read(figures, query, signal) {
  const all = await Promise.all(
    figures.map((it) =>
      get(`/api/figures/${it.key}?${query}`, signal)
        .then((answer) => [it.key, answer.cells[0] ?? { of: {} }])
        .catch((fault) => {
          if (fault.name === 'AbortError' || fault.kind === 'away') throw fault;
          return [it.key, { of: {}, withheld: 'non publié' }];
        }),
    ),
  );
  return new Map(all);
}

function periodChoice(context, other) {
  const offered = choices(context.today);
  return html`<span class="choix"><label class="vh" for="avec-periode">Autre période</label><select id="avec-periode" @change=${(event) => context.go({ avec: event.target.value || null })}>
    <option value="" .selected=${other.isPlace} ?disabled=${!other.isPlace}>une autre période</option>
    ${offered.map((it) => html`<option value=${it.id} .selected=${!other.isPlace && it.id === other.id}>${it.label}</option>`)}
  </select></span>`;
}

function placeChoice(context, other) {
  return html`<span class="choix"><label class="vh" for="avec-quartier">Autre quartier</label><select id="avec-quartier" @change=${(event) => context.go({ avec: event.target.value || null })}>
    <option value="" .selected=${!other.isPlace}>ou un autre quartier</option>
    <option value="TOUS" .selected=${other.id === 'TOUS'}>Toute la métropole</option>
    ${context.places.map((it) => html`<option value=${it.code} .selected=${other.id === it.code}>${it.short}</option>`)}
  </select></span>`;
}

function panelOf(context, section, heads, i) {
  return html`<section class="panneau seul" aria-labelledby="titre-comparer-${i}"><div class="p-tete"><h2 id="titre-comparer-${i}">${section.title}</h2></div><div class="p-corps"><div class="defil" tabindex="0" role="region" aria-label=${`${section.title}, tableau`}>
    <table class="cartes comparer" role="table"><caption class="vh">${section.title} : ${heads[0]} et ${heads[1]}</caption>
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Indicateur</th><th scope="col" role="columnheader" class="n">${heads[0]}</th><th scope="col" role="columnheader" class="n">${heads[1]}</th><th scope="col" role="columnheader" class="n">Écart</th><th scope="col" role="columnheader"><span class="vh">Proportions</span></th></tr></thead>
      <tbody role="rowgroup">${section.rows.map((it) => html`<tr role="row"><th scope="row" role="rowheader">${it.name}</th><td role="cell" class="n" data-nom=${heads[0]}><button class="case" type="button" @click=${() => context.open(it.key)}>${it.texts[0]}<span class="vh">, ouvrir la provenance</span></button></td><td role="cell" class="n" data-nom=${heads[1]}>${it.texts[1]}</td><td role="cell" class="n" data-nom="Écart">${it.byText}</td><td role="cell" class="barres">${bar(it.shares[0])}${bar(it.shares[1], 'moyen')}</td></tr>`)}</tbody>
    </table></div></div></section>`;
}
