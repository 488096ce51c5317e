/** Numbers as they are written in French: narrow spaces in thousands, a comma, a real minus. Pure. */

const NOT_KNOWN = '–';
const MILLION = 1_000_000;
const SINGULAR = { 'projets et lieux': 'projet ou lieu' };
const HUNDREDTHS = ['€', 'ETP'];
const plain = french({ maximumFractionDigits: 1 });
const whole = french({ maximumFractionDigits: 0 });
const exact = french({ maximumFractionDigits: 2 });
const fixed = french({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const signed = french({ maximumFractionDigits: 2, signDisplay: 'exceptZero' });

/** The number, or a dash where there is none. */
export function number(value) {
  return known(value) ? plain(value) : NOT_KNOWN;
}

/** A difference, with its sign. */
export function difference(value) {
  return signed(value);
}

/** What an event added to a figure of that unit, with its sign; cents and hundredths are told in the unit. */
export function contribution(amount, unitName) {
  return signed(HUNDREDTHS.includes(unitName) ? amount / 100 : amount);
}

/** What follows the number: one of something is singular, and nothing follows where there is no number. */
export function unit(name, value) {
  if (!known(value)) return '';
  return Math.abs(value) < 2 ? (SINGULAR[name] ?? name.replace(/s$/, '')) : name;
}

/**
 * A figure's value as it stands on its card: the number and what follows it. « 2,58 M€ » from one million, « 185 000 € » below; what the
 * name says already is not said again.
 */
export function amount({ name, unit: unitName }, value) {
  if (!known(value)) return { text: NOT_KNOWN, unit: '' };
  if (unitName === '€') return Math.abs(value) < MILLION ? { text: whole(value), unit: '€' } : { text: exact(value / MILLION), unit: 'M€' };
  if (unitName.startsWith('€ ')) return { text: fixed(value), unit: unitName };
  if (unitName.startsWith('indice')) return { text: fixed(value), unit: 'sur 0,75' };
  if (unitName.startsWith('note')) return { text: fixed(value), unit: 'sur 5' };
  return { text: plain(value), unit: name.toLowerCase().startsWith(unitName) ? '' : unit(unitName, value) };
}

function known(value) {
  return value !== undefined && value !== null;
}

function french(options) {
  const format = new Intl.NumberFormat('fr-FR', options);
  return (value) => format.format(value).replace('-', '−');
}
