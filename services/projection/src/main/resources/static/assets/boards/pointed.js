/** What is pointed out on the board, for a while. Pure. */

/** How long a difference stays beside its value. */
export const POINTED_OUT_MS = 6_000;

/** What is pointed out after changes at a moment: differences of one cell are summed while they stay, those that have stayed long enough go. */
export function pointedOut(before, changed, now) {
  const kept = Object.fromEntries(Object.entries(before).filter(([, it]) => it.until > now));
  for (const [key, by] of Object.entries(changed)) kept[key] = { by: (kept[key]?.by ?? 0) + by, until: now + POINTED_OUT_MS };
  return kept;
}

/** The differences by cell, as a board has them. */
export function differencesOf(pointed) {
  return Object.fromEntries(Object.entries(pointed).map(([key, { by }]) => [key, by]));
}

/** When the first of them is to go; null where there is none. */
export function nextEnd(pointed) {
  const ends = Object.values(pointed).map((it) => it.until);
  return ends.length === 0 ? null : Math.min(...ends);
}
