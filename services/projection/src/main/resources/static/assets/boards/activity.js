/** How much partners have stated, on which days, and what became of it. Pure. */

const DAY_MS = 86_400_000;
const COUNTS = ['accepted', 'applied', 'refused', 'waiting'];

/** What several sources stated, taken together. */
export function stated(sources) {
  const together = { accepted: 0, applied: 0, refused: 0, waiting: 0, daily: new Map(), lastRefused: null, lastWaiting: null };
  for (const it of sources) {
    for (const count of COUNTS) together[count] += it[count];
    for (const { day, accepted } of it.days) together.daily.set(day, (together.daily.get(day) ?? 0) + accepted);
    together.lastRefused ??= it.lastRefused ?? null;
    together.lastWaiting ??= it.lastWaiting ?? null;
  }
  return together;
}

/** The last day on which something was stated, of those that are shown; null for none. */
export function lastDay({ daily }) {
  return [...daily.keys()].sort().at(-1) ?? null;
}

/**
 * The days of a strip, the oldest first: how much was stated on each, as a share of the most, and whether the partner is silent beyond its rhythm.
 *
 * @param row     a partner: `stated`, `last`, `rhythm` in days, `state`
 * @param answer  of `/api/projection/statements`: its `shownFrom` and `to`
 */
export function strip({ stated: { daily }, last, rhythm, state }, { shownFrom, to }) {
  const most = Math.max(1, ...daily.values());
  const awaited = last === null || rhythm === null ? null : dayAfter(last, rhythm);
  return daysBetween(shownFrom, to).map((day) => {
    const count = daily.get(day) ?? 0;
    return { day, count, share: count / most, silent: count === 0 && (state === 'never' || (awaited !== null && day > awaited)) };
  });
}

/** The same in three numbers: how much in all, on how many days, and how many days without were the most in a row. */
export function summary(days) {
  let inARow = 0;
  let longest = 0;
  for (const { count } of days) {
    inARow = count > 0 ? 0 : inARow + 1;
    longest = Math.max(longest, inARow);
  }
  return { total: days.reduce((sum, it) => sum + it.count, 0), days: days.filter((it) => it.count > 0).length, longest };
}

function daysBetween(from, to) {
  const days = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}

function dayAfter(instant, days) {
  return new Date(Date.parse(instant.slice(0, 10)) + days * DAY_MS).toISOString().slice(0, 10);
}
