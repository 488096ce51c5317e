import { isOpen, nameOf } from './columns.js';

/** Figures in time, one line each, with what happened meanwhile. Pure. */

/** What every line that runs over it should be read with. */
const MARKS = [{ on: '2024-01-01', text: 'nouveau zonage' }];

/**
 * Lines over the same times.
 *
 * @param named       name and cells of each line; a cell's value may be absent
 * @param granularity of the cells
 * @param noted       marks of what officers have noted: `{ at, text }`
 */
export function series(named, granularity, noted = []) {
  const cells = named[0]?.cells ?? [];
  const times = cells.map((it) => timeOf(it, granularity));
  const lines = named.map(({ name, cells: its }) => ({ name, values: its.map((it) => it.value ?? null) }));
  const marks = MARKS.map((it) => ({ text: it.text, at: cells.findIndex((cell) => cell.to >= it.on) })).filter((it) => it.at > 0);
  return { times, lines, marks: [...marks, ...noted] };
}

/** The lines as a table. */
export function seriesTable({ times, lines }) {
  return [['Période', ...lines.map((it) => it.name)], ...times.map((time, i) => [time, ...lines.map((it) => it.values[i] ?? '–')])];
}

/** The lines in a sentence: where each begins and ends. */
export function seriesSummary({ times, lines }) {
  return lines
    .map(({ name, values }) => {
      const known = values.filter((it) => it !== null);
      if (known.length < 2) return `${name} : ${known[0] ?? 'aucune valeur'}`;
      return `${name} : de ${known[0]} à ${known.at(-1)}`;
    })
    .concat(span(times))
    .join(', ');
}

/** Quarters are few enough to say which one goes on. */
function timeOf(cell, granularity) {
  const name = nameOf(cell, granularity);
  if (granularity === 'month') return `${name} ${cell.to.slice(2, 4)}`;
  return granularity === 'quarter' && isOpen(cell, granularity) ? `${name}, en cours` : name;
}

function span(times) {
  if (times.length < 2) return times;
  return [`de ${times[0]} à ${times.at(-1)}`];
}
