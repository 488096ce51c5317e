import { deadlines, KINDS, labelName, placeRows, placeTotal, rate } from '../../boards/places.js';
import { placeName } from '../../boards/quarters.js';
import { get } from '../../edges/api.js';
import { onDay } from '../../format/dates.js';
import { number } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { band, unsaid } from '../parts/band.js';
import { chartPanel, columnChart, seriesRows } from '../parts/charts.js';
import { bar } from '../parts/icons.js';
import { answered, door, empty, panel } from '../parts/layout.js';
import { cellsOf, files, page } from '../parts/questions.js';
import { backToWhole, scope } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

const LISTS = 'ENDING_AGREEMENTS,WITHOUT_TITLE,EXPIRING_LABELS,VACANT_SPACES';
const URGENT_DAYS = 15;
const SHOWN = 6;

/** Are the places used, and what ends soon. */
export class PlacesScreenElement extends ScreenElement {
  questions(context) {
    return {
      places: places(context),
      lists: page(context, `/api/thirdplaces/places/work-lists?list=${LISTS}&size=20`, (lists) => Object.fromEntries(lists.map((it) => [it.list, it.items]))),
      desks: cellsOf(context, 'occupation-postes'),
      ess: cellsOf(context, 'surface-occupee', { by: 'ess' }),
      events: cellsOf(context, 'evenements-publics', { more: '&granularity=month' }),
    };
  }

  view(context) {
    return html`${scope(context, 'Tiers-lieux', { today: true, tools: backToWhole(context) })}
      ${band(context, ['occupation', this.#desks(context), this.#ess(context), { key: 'evenements-publics', name: `Événements publics, ${context.address.period.short}` }, 'mixite-lieux', 'cooperation'])}
      ${this.#occupation(context)}
      <div class="trois egal apres">${this.#agreements(context)} ${this.#labels(context)} ${this.#events(context)}</div>
      ${unsaid('Un mètre carré occupé ne dit pas ce qui s’y passe ; un lieu plein peut être fermé aux voisins. Les événements et la mixité des publics le disent mieux, quand ils sont déclarés.', 'L’occupation suit les conventions signées et les arrivées déclarées, non les présences.')}`;
  }

  #desks(context) {
    const cell = this.answer('desks').data?.[0];
    return { name: 'Postes de coworking', content: cell ? door(context, 'occupation-postes', html`${number(cell.value)} <small>%</small>`) : '…', note: cell?.of?.denominator ? `${number(cell.of.numerator)} jours réservés sur ${number(cell.of.denominator)} offerts` : 'jours réservés sur jours offerts' };
  }

  #ess(context) {
    const cells = this.answer('ess').data ?? [];
    const all = cells.reduce((sum, it) => sum + (it.value ?? 0), 0);
    const ess = cells.filter((it) => it.by === 'true' || it.by === 'YES').reduce((sum, it) => sum + (it.value ?? 0), 0);
    return { name: 'Part de l’ESS', content: all > 0 ? door(context, 'surface-occupee', html`${number((ess / all) * 100)} <small>%</small>`, { by: 'ess', value: 'true' }) : '–', note: 'des m² occupés' };
  }

  #occupation(context) {
    const answer = this.answer('places');
    const rows = answer.data ? placeRows(answer.data.places, answer.data.occupations) : [];
    const total = placeTotal(rows);
    const line = (name, it) => [name, ...KINDS.flatMap(([kind]) => [it.kinds[kind].offered, it.kinds[kind].occupied]), it.all.offered, it.all.occupied];
    const asTable = [['Lieu', ...KINDS.flatMap(([, name]) => [`${name}, à louer`, 'occupés']), 'Ensemble, à louer', 'occupés'], ...rows.map((it) => line(it.place.name, it)), line('Ensemble', total)];
    const draw = () => answered(answer, () => (rows.length === 0 ? empty('Aucun tiers-lieu ici.', 'Choisir un autre quartier, ou toute la métropole.') : grid(context, rows, total)), 8);
    return chartPanel(context, { id: 'occupation', title: 'Occupation par nature d’espace', figures: ['occupation'], what: 'les surfaces', caption: 'Surfaces à louer et occupées, en m²', rows: asTable, numbers: asTable[0].map((_, i) => i).slice(1), draw });
  }

  #agreements(context) {
    const shown = ({ ENDING_AGREEMENTS: ending = [], WITHOUT_TITLE: without = [] }) => {
      const all = deadlines([...without, ...ending], context.today);
      return all.length === 0 ? empty('Aucune convention ne se termine dans les 90 jours.') : all.slice(0, SHOWN).map((it) => due(it.left, `${it.occupant ?? 'Occupant'}, ${it.space ?? ''}`, `${it.placeName ?? ''}${it.on ? `, le ${onDay(it.on)}` : ''}`, it.occupancyId));
    };
    return panel({ id: 'conventions', title: 'Conventions qui se terminent', note: '90 jours', body: answered(this.answer('lists'), shown) });
  }

  #labels(context) {
    const shown = ({ EXPIRING_LABELS: expiring = [], VACANT_SPACES: vacant = [] }) => html`
      ${expiring.length === 0 ? empty('Aucun label à renouveler dans les 90 jours.') : deadlines(expiring, context.today).map((it) => due(it.left, `${labelName(it.label)} · ${it.placeName}`, it.on ? `expire le ${onDay(it.on)}` : '', it.placeId))}
      ${vacant.length === 0 ? nothing : html`<h3 class="sous">Espaces vacants</h3>${vacant.slice(0, SHOWN).map((it) => html`<div class="echeance"><b>${number(it.lettableM2)} m²</b><p>${it.space} · ${it.placeName}</p></div>`)}`}`;
    return panel({ id: 'labels', title: 'Labels à renouveler', body: answered(this.answer('lists'), shown) });
  }

  #events(context) {
    const answer = this.answer('events');
    const cells = (answer.data ?? []).slice(-12);
    return chartPanel(context, { id: 'evenements', title: 'Événements publics par mois', figures: ['evenements-publics'], what: 'les événements', caption: 'Événements ouverts à tous', rows: seriesRows(cells, 'month', 'Événements'), picture: true, draw: () => answered(answer, () => (cells.some((it) => it.value) ? columnChart(cells, 'month', 'Événements publics par mois') : empty('Aucun événement déclaré dans cette période.'))) });
  }
}

/** The places of the territory, each with its occupation today. */
function places(context) {
  const { zoning, territory } = context.address;
  const url = `/api/thirdplaces/places?zoning=${zoning}&size=200${territory === 'TOUS' ? '' : `&territory=${territory}`}`;
  return files(context, url, async (signal) => {
    const { items } = await get(url, signal);
    const found = await Promise.all(items.map((it) => get(`/api/thirdplaces/places/${it.id}/occupation`, signal)));
    return { places: items, occupations: new Map(items.map((it, i) => [it.id, found[i]])) };
  });
}

function grid(context, rows, total) {
  return html`<div class="defil" tabindex="0" role="region" aria-label="Occupation par lieu"><table class="cartes" role="table">
    <caption>Surface occupée rapportée à la surface à louer, au ${onDay(context.today)}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Lieu</th>${KINDS.map(([, name]) => html`<th scope="col" role="columnheader" class="n">${name}</th>`)}<th scope="col" role="columnheader" class="n">Ensemble</th><th scope="col" role="columnheader" class="n">m² à louer</th></tr></thead>
    <tbody role="rowgroup">${rows.map(({ place, kinds, all }) => html`<tr role="row"><th scope="row" role="rowheader"><a href="/fil/${place.id}">${place.name}</a>${place.synthetic ? html` <span class="dem" title="Donnée fictive de démonstration">démo</span>` : nothing}<br><span class="discret">${[placeName(context.places, (context.address.zoning === '2015' ? place.qpv2015 : place.qpv2024) ?? 'HORS'), ...place.labels.map(labelName)].join(' · ')}</span></th>${shares(kinds)}<td role="cell" class="n" data-nom="Ensemble"><strong>${percent(all)}</strong></td><td role="cell" class="n" data-nom="m² à louer">${number(all.offered)}</td></tr>`)}</tbody>
    <tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">Les ${rows.length} lieux</th>${shares(total.kinds)}<td role="cell" class="n" data-nom="Ensemble"><strong>${percent(total.all)}</strong></td><td role="cell" class="n" data-nom="m² à louer"><strong>${number(total.all.offered)}</strong></td></tr></tfoot>
  </table></div>`;
}

function shares(kinds) {
  return KINDS.map(([kind, name]) => html`<td role="cell" class="n" data-nom=${name}>${share(kinds[kind])}</td>`);
}

function share(it) {
  const part = rate(it);
  return part === null ? html`<span class="zero">–</span>` : html`<span class="esp">${bar(part)}<span>${percent(it)}</span></span>`;
}

function percent(it) {
  const part = rate(it);
  return part === null ? '–' : `${number(Math.round(part * 100))} %`;
}

function due(left, title, detail, file) {
  const words = left === null ? '–' : left < 0 ? 'échu' : `${left} jour${left < 2 ? '' : 's'}`;
  return html`<div class="echeance"><b class=${left !== null && left < URGENT_DAYS ? 'alerte' : ''}>${words}</b><p><a href="/fil/${file}">${title}</a><br><span class="doux">${detail}</span></p></div>`;
}
