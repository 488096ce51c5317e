/** Days, moments and ages in French. Pure. */

const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Europe/Paris' });
const time = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Paris' });

/** « 23 nov. 2026 », « 1er janv. 2026 ». */
export function onDay(instant) {
  return day.format(new Date(instant)).replace(/^1 /, '1er ');
}

/** « 23 nov. », with its year only where that is another than the one given. */
export function inYear(instant, year) {
  return onDay(instant).replace(` ${year}`, '');
}

/** « 23 nov. 2026, 11 h 04 ». */
export function atMoment(instant) {
  return `${onDay(instant)}, ${atTime(instant)}`;
}

/** « 11 h 04 ». */
export function atTime(instant) {
  return time.format(new Date(instant)).replace(':', '\u00a0h\u00a0');
}

/** « 23 nov. 2026, 11 h 04 min 12 s ». */
export function atSecond(instant) {
  return `${atMoment(instant)}\u00a0min\u00a0${String(new Date(instant).getUTCSeconds()).padStart(2, '0')}\u00a0s`;
}

/** « à l’instant », « il y a 4 s », « il y a 3 min », « il y a 2 h », then the day. */
export function ago(instant, now) {
  const seconds = Math.max(0, Math.floor((now - new Date(instant).getTime()) / 1000));
  if (seconds < 1) return 'à l’instant';
  if (seconds < 60) return `il y a ${seconds} s`;
  if (seconds < 3600) return `il y a ${Math.floor(seconds / 60)} min`;
  if (seconds < 86400) return `il y a ${Math.floor(seconds / 3600)} h`;
  return `le ${onDay(instant)}`;
}
