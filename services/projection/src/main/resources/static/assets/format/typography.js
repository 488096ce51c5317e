/** Spaces that must not break, as French wants them. Pure. */

const MONTH = '(?:janv\\.|févr\\.|mars|avr\\.|mai|juin|juil\\.|août|sept\\.|oct\\.|nov\\.|déc\\.)';
const DATE = new RegExp(`(\\d|1er) (${MONTH})(?: (\\d{4}))?`, 'g');

/** Narrow before `; ! ?`, full before `: % €`, inside « » and within a date. */
export function typeset(text) {
  return text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ ([:%€»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(DATE, (_, day, month, year) => `${day}\u00a0${month}${year ? `\u00a0${year}` : ''}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u202f')
    .replace(/(\d) (m²|ETP|M€|pts?|s|min|h|j|mois|ans|jours?|km|ha)\b/g, '$1\u00a0$2');
}
