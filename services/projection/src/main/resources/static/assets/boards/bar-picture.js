import { number } from '../format/numbers.js';

/** A table as a drawing of bars, for charts whose own drawing is no picture. Pure. Lengths are in units of the drawing. */

const WIDTH = 760;
const NAMES = 250;
const VALUES = 90;
const LINE = 30;
const TOP = 64;
const MARGIN = 24;

/**
 * Bars to scale, one below the other; a value that is no number is told in its words.
 *
 * @param rows   the heading first
 * @param column of the values; that of the names is the first
 */
export function barPicture(title, note, rows, column) {
  const [head, ...lines] = rows;
  const values = lines.map((it) => it[column]);
  const largest = Math.max(1, ...values.filter((it) => typeof it === 'number').map(Math.abs));
  const room = WIDTH - NAMES - VALUES - MARGIN;
  return {
    width: WIDTH,
    height: TOP + lines.length * LINE + MARGIN,
    title,
    note: [head[column], note].filter(Boolean).join(' · '),
    bars: lines.map((it, i) => {
      const value = values[i];
      const length = typeof value === 'number' ? (Math.max(0, value) / largest) * room : 0;
      return { y: TOP + i * LINE, name: String(it[0]), x: NAMES, length, text: typeof value === 'number' ? number(value) : String(value ?? '–') };
    }),
  };
}
