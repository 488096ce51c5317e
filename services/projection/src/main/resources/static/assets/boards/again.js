/** When a service that did not answer is asked again. Pure. */

const SOON_MS = 5_000;
const LATEST_MS = 15_000;

/**
 * Milliseconds until a question that nobody answered is asked again by itself; null where asking again would not help.
 *
 * @param fault what came instead of an answer: its kind, and after how many seconds the other side wants to be asked again
 * @param tries how often it was asked in vain before
 */
export function askedAgainAfter({ kind, retryAfter }, tries) {
  if (kind !== 'away') return null;
  const wanted = Number(retryAfter) * 1_000 || SOON_MS;
  return Math.min(LATEST_MS, wanted * 2 ** tries);
}
