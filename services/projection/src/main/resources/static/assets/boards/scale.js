import { number } from '../format/numbers.js';

/** Classes of a choropleth: zero apart, then at most five. Pure. */

const MOST = 5;

/** The lower bounds of the classes of some values, ascending; none where nothing is above zero. */
export function bounds(values) {
  const positive = [...new Set(values.filter((value) => value > 0))].sort((one, other) => one - other);
  if (positive.length <= MOST && positive.every(Number.isInteger)) return positive;
  const shares = Array.from({ length: MOST }, (_, i) => positive[Math.floor((i * positive.length) / MOST)]);
  return [...new Set(shares.map(rounded))];
}

/** The class of a value, 0 for none to 5 for most; the last is always the darkest. */
export function classOf(value, given) {
  if (!(value > 0)) return 0;
  const at = given.filter((bound) => value >= bound).length;
  return Math.max(1, MOST - given.length + Math.max(at, 1));
}

/** The legend: one text for each class that there is. */
export function legend(given) {
  const whole = given.every(Number.isInteger);
  const steps = given.map((bound, i) => ({ level: MOST - given.length + i + 1, text: text(bound, given[i + 1], whole) }));
  return [{ level: 0, text: '0' }, ...steps];
}

function text(bound, next, whole) {
  if (next === undefined) return `${number(bound)} et plus`;
  if (whole && next === bound + 1) return number(bound);
  return whole ? `${number(bound)} à ${number(next - 1)}` : `${number(bound)} et plus`;
}

/** Down to two figures, so that a legend is read at a glance. */
function rounded(value) {
  if (value < 100) return value;
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.floor(value / step) * step;
}
