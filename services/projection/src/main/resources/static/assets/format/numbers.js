/** Numbers as they are written in French: narrow spaces in thousands, a comma, a real minus. Pure. */

const NOT_KNOWN = '–';
const plain = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** The number, or a dash where there is none. */
export function number(value) {
  return value === undefined || value === null ? NOT_KNOWN : plain.format(value).replace('-', '−');
}

/** A difference, with its sign. */
export function difference(value) {
  return signed.format(value).replace('-', '−');
}

/** What follows the number: one of something is singular, and nothing follows where there is no number. */
export function unit(name, value) {
  if (value === undefined || value === null) return '';
  return Math.abs(value) < 2 && name.endsWith('s') ? name.slice(0, -1) : name;
}
