import { amount, number } from '../format/numbers.js';

/** Alerts: those that are raised, as the stream tells officers of them, and in words what each waits for. Pure. */

/** The time that an alert looks at. */
export const SPANS = { ALL: 'depuis le premier fait', YEAR: 'cette année', TWELVE_MONTHS: 'sur 12 mois' };

/** What an alert can wait for, by the name of its limit. */
export const CONDITIONS = { above: 'dépasse', below: 'descend sous', silentDays: 'se tait depuis plus de' };

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

/** What an alert waits for: « Emplois dépasse 30 ETP, cette année ». */
export function conditionWords(alert, figure) {
  const name = figure?.name ?? alert.figure;
  if (alert.silentDays !== undefined) return `${name} ${CONDITIONS.silentDays} ${number(alert.silentDays)} jour${alert.silentDays < 2 ? '' : 's'}`;
  const kind = alert.above === undefined ? 'below' : 'above';
  return `${name} ${CONDITIONS[kind]} ${valueWords(alert[kind], figure)}, ${SPANS[alert.span]}`;
}

/** A value of the figure that an alert looks at, with its unit. */
export function valueWords(value, figure) {
  const { text, unit } = amount({ name: figure?.name ?? '', unit: figure?.unit ?? '' }, value);
  return `${text} ${unit}`.trim();
}

/** In what a limit is given: in days, or as the figure is read. */
export function limitUnit(condition, figure) {
  return condition === 'silentDays' ? 'jours' : (figure?.unit ?? '');
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
