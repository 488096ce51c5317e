/** Periods as the address names them, and the days that they have. Pure. Days are `AAAA-MM-JJ`, those of the city. */

const YEAR = /^20\d\d$/;
const QUARTER = /^(20\d\d)-T([1-4])$/;
const ROLLING = '12m';

/** The period since the first fact. */
export const EVER = 'tout';

const FIRST_YEAR = 2016;
const NEW_ZONING = '2024-01-01';

/**
 * What a name in an address means on a day: its first day (null for the first fact), its last, whether it goes on (`open`), and what people
 * call it. A name that means nothing, or only the future, is the current year.
 */
export function period(name, today) {
  const found = days(name, today);
  if (!found || (found.from && found.from > today)) return period(today.slice(0, 4), today);
  const open = found.to >= today;
  return { id: name, from: found.from, to: open ? today : found.to, open, label: label(name, open), short: short(name) };
}

/** Those that people choose from, the current one first. */
export function choices(today) {
  const year = Number(today.slice(0, 4));
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3) + 1;
  const years = Array.from({ length: year - FIRST_YEAR + 1 }, (_, i) => String(year - i));
  const quarters = Array.from({ length: quarter }, (_, i) => `${year}-T${quarter - i}`);
  return [years[0], ROLLING, ...quarters, ...years.slice(1), EVER].map((id) => period(id, today));
}

/** The zoning in force on a day. */
export function zoningOn(day) {
  return day < NEW_ZONING ? '2015' : '2024';
}

/** The name of the period that follows or precedes on the same scale; the same where there is none. */
export function neighbour(name, step) {
  if (YEAR.test(name)) return String(Number(name) + step);
  const [, year, quarter] = QUARTER.exec(name) ?? [];
  if (!year) return name;
  const at = Number(year) * 4 + Number(quarter) - 1 + step;
  return `${Math.floor(at / 4)}-T${(at % 4) + 1}`;
}

function days(name, today) {
  if (YEAR.test(name)) return { from: `${name}-01-01`, to: `${name}-12-31` };
  if (name === ROLLING) return { from: next(shifted(today, 1)), to: today };
  if (name === EVER) return { from: null, to: today };
  const [, year, quarter] = QUARTER.exec(name) ?? [];
  if (!year) return null;
  const last = Number(quarter) * 3;
  return { from: `${year}-${two(last - 2)}-01`, to: new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10) };
}

function label(name, open) {
  if (YEAR.test(name)) return open ? `${name}, en cours` : `Année ${name}`;
  if (name === ROLLING) return '12 derniers mois';
  if (name === EVER) return 'Depuis le premier fait';
  const [, year, quarter] = QUARTER.exec(name);
  return `${quarter === '1' ? '1er' : `${quarter}e`} trimestre ${year}${open ? ', en cours' : ''}`;
}

function short(name) {
  if (name === ROLLING) return '12 mois';
  return name === EVER ? 'toutes années' : name.replace(/-T(\d)/, ', T$1');
}

function shifted(day, years) {
  const moved = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  return moved.endsWith('-02-29') ? `${moved.slice(0, 8)}28` : moved;
}

function next(day) {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function two(number) {
  return String(number).padStart(2, '0');
}
