import { columns, nameOf } from '../../boards/columns.js';
import { html, nothing, svg } from '../../vendor/lit-html/lit-html.js';
import { exportMenu, pictureOf } from './export.js';
import { bar } from './icons.js';
import { isTable, panel, table, twin } from './layout.js';
import { saveBars } from './picture.js';

/**
 * A chart in its panel: drawing, the same as a table, a summary in words, and both to take along.
 *
 * @param rows the heading first; what stands in the table and in the file
 * @param draw makes the drawing
 * @param figures whose definitions go along with a workbook
 * @param below   what stands under it, drawn or as a table
 * @param picture whether the drawing itself can be taken along; else the picture is one of bars
 */
export function chartPanel(context, { id, title, note = '', what, caption, summary = '', rows, numbers = [1], draw, foot = '', classes = '', picture = false, figures = [], below = nothing }) {
  const asTable = isTable(context, id);
  const [head, ...body] = rows;
  const bars = () => saveBars(id, title, [...new Set([note, context.address.period.label])].filter(Boolean).join(' · '), rows, numbers[0]);
  const drawing = asTable || body.length === 0 ? null : picture ? pictureOf(id, '.p-corps svg') : bars;
  const tools = html`${exportMenu(context, { name: id, what, rows: () => rows, figures, picture: drawing })}${twin(context, id, what)}`;
  const shown = asTable ? table({ caption, head: head.map((text, i) => ({ text, number: numbers.includes(i) })), rows: body }) : html`${summary ? html`<p class="vh">${summary}</p>` : nothing}${draw()}`;
  return panel({ id, title, note, tools, classes, body: html`${shown}${foot ? html`<p class="discret note">${foot}</p>` : nothing}${below}` });
}

/** Bars to scale, one below the other; `between` stands above a bar, `note` in it, `after` behind it. */
export function funnel(steps) {
  return steps.map(
    (it, i) => html`${i > 0 && it.between ? html`<p class="entre"><i></i><span>${it.between}</span></p>` : nothing}
      <div class="etape ${it.after ? '' : 's'}"><span class="nom">${it.name}</span><div class="jauge">${bar(it.share, it.strong ? 'plein' : 'moyen')}<span class="dessus ${it.share < 0.12 ? 'dehors' : it.strong ? 'fort' : ''}">${offset(it.share)}${it.label}</span>${it.note ? html`<span class="cote">${it.note}</span>` : nothing}</div>${it.after ? html`<span class="n">${it.after}</span>` : nothing}</div>`,
  );
}

/** A number that does not fit into its bar stands behind it. */
function offset(share) {
  return share < 0.12 ? svg`<svg class="pousse" width="${(share * 100).toFixed(1)}%" height="1" aria-hidden="true"></svg>` : nothing;
}

/** Bars of values side by side with their names. */
export function bars(items) {
  const largest = Math.max(...items.map((it) => it.value), 0) || 1;
  return items.map((it) => html`<div class="etape h"><span class="nom">${it.name}</span>${bar(it.value / largest)}<span class="n">${it.label}</span></div>`);
}

/** Columns of a series in time, with the numbers of what was noted beside their time. */
export function columnChart(cells, granularity, name, marks = []) {
  const drawn = columns(cells, granularity);
  return html`<svg class="colonnes" viewBox="0 0 ${drawn.width} ${drawn.height}" role="img" aria-label=${name}>
    ${drawn.columns.map((it, i) => svg`<rect class="colonne" x=${it.x} y=${it.y} width=${it.width} height=${it.height} rx="3"/><text class="haut" x=${it.x + it.width / 2} y=${it.y - 6} text-anchor="middle">${it.text}</text><text class="bas" x=${it.x + it.width / 2} y=${drawn.base + 16} text-anchor="middle">${it.name}${noted(marks, i)}</text>`)}
  </svg>`;
}

function noted(marks, i) {
  const mark = marks.find((it) => it.at === i);
  return mark ? svg`<tspan class="repere" dx="2" dy="-4">${mark.text}</tspan>` : nothing;
}

/** The rows of a series for table and file. */
export function seriesRows(cells, granularity, name) {
  return [['Période', name], ...cells.map((it) => [granularity === 'month' ? `${nameOf(it, granularity)} ${it.to.slice(0, 4)}` : nameOf(it, granularity), it.value ?? '–'])];
}
