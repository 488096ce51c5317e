import { bounds, classOf } from '../../boards/scale.js';
import { COLUMNS, INDICATORS, plain, rest, rows, sorted } from '../../boards/quarters.js';
import { thumbnail } from '../../boards/map.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { disputed } from './dispute.js';
import { repeat } from '../../vendor/lit-html/directives/repeat.js';

/** The list of districts: outline, name, four figures; the rows add up to the last. */
export function quarterList(context, indicator) {
  const sort = context.address.own.tri ?? `-${indicator}`;
  const by = sort.replace('-', '');
  const known = by === 'nom' || by in INDICATORS ? sort : `-${indicator}`;
  const found = rows(context.board, context.places, known);
  const given = bounds(found.map((it) => (it.cells[indicator].withheld ? 0 : it.cells[indicator].number)));
  const { outside, total } = rest(context.board);
  return html`<table class="liste">
    <caption class="vh">Les ${found.length} quartiers, triables. Besoins répondus, services ouverts, bénéficiaires, emplois en équivalents temps plein. Les lignes s’ajoutent jusqu’à « Ensemble ».</caption>
    <colgroup><col><col class="c"><col class="l"><col class="l"><col class="c"></colgroup>
    <thead><tr>${head(context, 'nom', 'Quartier', known, indicator)}${COLUMNS.map((it) => head(context, it, INDICATORS[it].column, known, indicator))}</tr></thead>
    <tbody>
      ${repeat(found, (it) => it.code, (it) => district(context, it, indicator, classOf(it.cells[indicator].number, given)))}
      ${outside.map((it) => html`<tr class="reste"><th scope="row">${it.name}</th>${cells(context, it, indicator)}</tr>`)}
    </tbody>
    <tfoot><tr><th scope="row">${total.name}</th>${cells(context, total, indicator)}</tr></tfoot>
  </table>`;
}

/** The list as lines of a file. */
export function listRows(context) {
  const { outside, total } = rest(context.board);
  const line = (it) => [it.code, it.name, it.commune ?? '', ...COLUMNS.map((column) => plain(it.cells[column]))];
  return [['Code', 'Quartier', 'Commune', ...COLUMNS.map((it) => INDICATORS[it].name)], ...rows(context.board, context.places, 'nom').map(line), ...outside.map(line), line(total)];
}

function head(context, column, text, sort, indicator) {
  const chosen = sort.replace('-', '') === column;
  const descending = sort.startsWith('-');
  const pressed = () => {
    context.go({ tri: sorted(sort, column) });
    context.say(`Liste triée par ${text}`);
  };
  return html`<th scope="col" class="${column === 'nom' ? '' : 'n'} ${second(column, indicator)}" aria-sort=${chosen ? (descending ? 'descending' : 'ascending') : nothing}>
    <button class="tri" type="button" @click=${pressed}>${text}${chosen ? (descending ? ' ↓' : ' ↑') : ''}</button>
  </th>`;
}

function district(context, it, indicator, level) {
  const chosen = context.address.territory === it.code;
  const choose = (event) => {
    event.preventDefault();
    context.go({ qpv: chosen ? null : it.code });
  };
  return html`<tr class=${chosen ? 'sel' : ''}>
    <th scope="row"><span class="ou"><svg viewBox="0 0 32 32" aria-hidden="true"><path class="c${it.cells[indicator].withheld ? 'x' : level}" d=${it.rings ? thumbnail(it.rings) : ''}/></svg><a href="?qpv=${it.code}" title="${it.name}, ${it.commune} · ${it.code}" aria-current=${chosen ? 'true' : nothing} @click=${choose}>${it.short}</a><span class="vh">, ${it.commune}</span></span></th>
    ${cells(context, it, indicator)}
  </tr>`;
}

function cells(context, { code, cells: its }, indicator) {
  return COLUMNS.map((column) => html`<td class="n ${second(column, indicator)}">${cell(context, its[column], INDICATORS[column].figure, code)}</td>`);
}

function cell(context, { text, withheld, number, why }, figure, code) {
  if (withheld) return html`<span class="tu" title=${why}>${text}</span>`;
  const contested = disputed(context, figure, code);
  return html`<button class="case ${number === 0 ? 'zero' : ''} ${contested.classes}" type="button" title=${contested.words || nothing} @click=${() => context.open(figure, code)}>${text}<span class="vh">${contested.words ? `, ${contested.words}` : ''}, ouvrir la provenance</span></button>`;
}

/** On a phone only the chosen indicator and one more have room. */
function second(column, indicator) {
  const other = indicator === 'benef' ? 'services' : 'benef';
  return column === 'nom' || column === indicator || column === other ? '' : 'sec';
}
