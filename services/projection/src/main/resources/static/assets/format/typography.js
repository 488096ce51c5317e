/** Spaces that must not break, as French wants them. Pure. */

/** Narrow before `; ! ?`, full before `: % €` and inside « ». */
export function typeset(text) {
  return text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ ([:%€»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u202f')
    .replace(/(\d) (m²|ETP|M€|pts?|s|min|h|j|mois|ans|jours?|km|ha)\b/g, '$1\u00a0$2');
}
