/** How fresh the stream is, from the age of its last sign of life. Pure. */

export const LATE_AFTER_MS = 5_000;
export const OFFLINE_AFTER_MS = 15_000;

/** `connecting` before the first sign, then `live`, `late` or `offline`. */
export function freshness(lastSign, openedAt, now) {
  const silence = now - (lastSign ?? openedAt);
  if (silence >= OFFLINE_AFTER_MS) return 'offline';
  if (lastSign === null) return silence >= LATE_AFTER_MS ? 'late' : 'connecting';
  return silence >= LATE_AFTER_MS ? 'late' : 'live';
}

/** Its word on screen. */
export function word(state) {
  return { connecting: 'Connexion', live: 'En direct', late: 'En retard', offline: 'Hors ligne' }[state];
}
