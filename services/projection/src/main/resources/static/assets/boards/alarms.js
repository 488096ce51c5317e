/** Alerts that are raised, as the stream tells officers of them. Pure. */

/** Those that were not raised before; none where nothing was known before. */
export function raisedAnew(before, now) {
  if (!before) return [];
  const known = new Set(before.map(sign));
  return now.filter((it) => !known.has(sign(it)));
}

/** One sentence about some of them. */
export function alarmWords(alarms) {
  const names = alarms.map((it) => it.name).join(', ');
  return `${alarms.length < 2 ? 'Alerte levée' : `${alarms.length} alertes levées`} : ${names}.`;
}

/** How many there are, as a link says. */
export function countWords({ length }) {
  return `${length} alerte${length < 2 ? '' : 's'}`;
}

/** The same text for as long as the same ones are raised. */
export function alarmsSign(alarms) {
  return (alarms ?? []).map(sign).join(' ');
}

function sign({ id, since }) {
  return `${id} ${since}`;
}
