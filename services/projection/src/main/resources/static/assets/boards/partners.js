import { lastDay, stated } from './activity.js';
import { isPlace, senderName, senderOf } from './coverage.js';

/** Who has told us, and who is silent. Pure. */

const DAY_MS = 86_400_000;
const WATCHED = 0.8;
const ORDER = ['silent', 'watch', 'never', 'fresh', 'free'];
const EVENT = /^(?:org\.maillage\.(?:[a-z]+\.)?)?([a-z0-9-]+?)(?:\.v\d+)?$/;

/**
 * One row for each partner of whom something is expected, and for each other source that feeds a figure or has stated something; the silent
 * first. Of a district, those alone who have told of it: nobody has agreed to tell of each.
 *
 * @param known what is known: `freshness`, the answer of `/api/freshness`; `expectations`, of `/api/partners/expectations`; `senders`, of
 *              `/api/partners/names`, as those of whom nothing is expected have a name too; `statements`, of `/api/projection/statements`, null
 *              for whom they are not told
 * @param now   in milliseconds
 */
export function partners({ freshness, expectations, senders, statements = null }, now) {
  const registered = [...(senders ?? []), ...expectations];
  const rows = new Map();
  for (const it of expectations) {
    const row = rows.get(it.partner) ?? newRow(it.partner, it.name);
    row.expected.push({ type: nameOf(it.type), days: it.days });
    rows.set(it.partner, row);
  }
  for (const figure of freshness?.figures ?? []) {
    for (const source of figure.sources ?? []) {
      const row = rowOf(rows, source.source, registered);
      row.figures.add(figure.key);
      if (row.last === null || source.newestRecorded > row.last) row.last = source.newestRecorded;
    }
  }
  for (const it of freshness?.silent ?? []) {
    const row = rows.get(it.partner);
    if (row) row.silent.push({ type: nameOf(it.event), days: it.days, last: it.last ?? null, late: it.daysLate });
  }
  for (const it of statements?.sources ?? []) rowOf(rows, it.source, registered).sources.push(it);
  const all = [...rows.values()].filter((it) => !isPlace(freshness) || it.last !== null || it.silent.length > 0);
  return all.map((it) => judged(counted(it, statements, isPlace(freshness)), now)).sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state) || other.late - one.late || one.name.localeCompare(other.name, 'fr'));
}

/** How many are in each state. */
export function tally(rows) {
  const of = (state) => rows.filter((it) => it.state === state).length;
  return { expected: rows.filter((it) => it.state !== 'free').length, fresh: of('fresh'), watch: of('watch'), silent: of('silent') + of('never') };
}

/** The state of a partner in words. */
export function stateWords({ state, late }) {
  if (state === 'silent' && late === 0) return 'muet sur ce qui est attendu';
  if (state === 'silent') return `silencieux depuis ${late} jour${late < 2 ? '' : 's'} de trop`;
  return { watch: 'à surveiller', never: 'n’a encore rien déclaré', fresh: 'à jour', free: 'sans rythme convenu' }[state];
}

/** The name of an event or statement, without its namespace and version. */
export function nameOf(type) {
  return EVENT.exec(type)?.[1] ?? type;
}

function rowOf(rows, source, registered) {
  const found = senderOf(source, registered);
  const id = found?.partner ?? source.split('/').slice(0, 3).join('/');
  if (!rows.has(id)) rows.set(id, newRow(id, found?.name ?? senderName(id)));
  return rows.get(id);
}

function newRow(id, name) {
  return { id, name, expected: [], last: null, figures: new Set(), late: 0, silent: [], sources: [] };
}

/** What was stated counts in no figure where it was refused, or waits: the partner has spoken all the same. Of a district nobody knows that. */
function counted(row, statements, ofAPlace) {
  if (!statements) return { ...row, stated: null };
  const all = stated(row.sources);
  const day = ofAPlace ? null : lastDay(all);
  return { ...row, stated: all, last: day !== null && (row.last === null || day > row.last.slice(0, 10)) ? day : row.last };
}

function judged(row, now) {
  const rhythm = row.expected.length > 0 ? Math.min(...row.expected.map((it) => it.days)) : null;
  const age = row.last === null ? null : Math.floor((now - Date.parse(row.last)) / DAY_MS);
  const late = Math.max(0, ...row.silent.map((it) => it.late));
  return { ...row, figures: row.figures.size, rhythm, age, late, state: stateOf({ ...row, rhythm, age }) };
}

function stateOf({ rhythm, age, silent, last }) {
  if (rhythm === null) return 'free';
  if (silent.length > 0) return silent.every((it) => it.last === null) && last === null ? 'never' : 'silent';
  return age !== null && age > rhythm * WATCHED ? 'watch' : 'fresh';
}
