import { number } from '../format/numbers.js';

/** Columns of a series in time. Pure. Lengths are in units of the drawing. */

const HEIGHT = 120;
const BASE = 96;
const STEP = 52;
const NARROW_STEP = 38;
const MANY = 8;
const MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];

/** The columns of cells in their order, each with its number above and its time below. */
export function columns(cells, granularity) {
  const largest = Math.max(1, ...cells.map((it) => it.value ?? 0));
  const room = BASE - 20;
  const step = cells.length > MANY ? NARROW_STEP : STEP;
  return {
    width: Math.max(1, cells.length) * step,
    height: HEIGHT,
    base: BASE,
    columns: cells.map((it, i) => {
      const height = ((it.value ?? 0) / largest) * room;
      return { x: i * step + 8, width: step - 16, y: BASE - height, height, text: number(it.value), name: nameOf(it, granularity) };
    }),
  };
}

/** The cells of a series from the first on that has anything: years before the first fact tell nothing. */
export function begun(cells) {
  const first = cells.findIndex((it) => it.value);
  return first < 0 ? cells.slice(-1) : cells.slice(first);
}

/** What a span of time is called below its column. */
export function nameOf({ to }, granularity) {
  const month = Number(to.slice(5, 7)) - 1;
  if (granularity === 'year') return to.slice(0, 4);
  if (granularity === 'quarter') return `T${Math.floor(month / 3) + 1} ${to.slice(2, 4)}`;
  return MONTHS[month];
}

/**
 * The step that suits a period: years for all of them, months for a year, quarters between.
 *
 * @param grain of the figure; what is declared by quarter is never cut finer, where it would only tell when declarations end
 */
export function granularityOf({ from, to }, grain = 'day') {
  if (!from) return 'year';
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days > 1_200) return 'year';
  return days > 400 || grain === 'quarter' ? 'quarter' : 'month';
}

/** Whether a span of time goes on behind the last day that is counted in its cell. */
export function isOpen({ to }, granularity) {
  return to < lastDay(to, granularity);
}

/** The cells of a series as they may be drawn: of the quarters behind the last one of which anything is declared nobody has told yet; they did not fall to zero. */
export function declared(cells, granularity) {
  if (granularity !== 'quarter') return cells;
  const last = cells.findLastIndex((it) => it.value);
  return cells.map((it, i) => (i > last && it.value === 0 && (last >= 0 || isOpen(it, granularity)) ? { ...it, value: null } : it));
}

function lastDay(day, granularity) {
  const [year, month] = day.split('-').map(Number);
  const last = { year: 12, quarter: Math.ceil(month / 3) * 3 }[granularity] ?? month;
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
}
