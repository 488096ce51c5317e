import { ago, atTime } from '../format/dates.js';

/** When what a service did not answer is asked again, and what is said of an older answer meanwhile. Pure. */

const SOON_MS = 5_000;
const LATEST_MS = 15_000;

/** So often has an answer to be missing before it is said: a moment's trouble moves nothing on screen. */
const TRIES_UNSAID = 1;

/** These are answers: what was shown before is no longer the reader's, or no longer there. */
const ANSWERS = ['signed-out', 'not-yours', 'not-there'];

/**
 * Milliseconds until a question that nobody answered is asked again by itself; null where asking again would not help.
 *
 * @param fault what came instead of an answer: its kind, and after how many seconds the other side wants to be asked again
 * @param tries how often it was asked in vain before
 * @param known whether an older answer is shown, so that the question has been understood before
 */
export function askedAgainAfter({ kind, retryAfter }, tries, known = false) {
  if (kind !== 'away' && !known) return null;
  const wanted = Number(retryAfter) * 1_000 || SOON_MS;
  return Math.min(LATEST_MS, wanted * 2 ** tries);
}

/** Whether an older answer is still to be shown when this came instead of a newer one. */
export function stands({ kind }) {
  return !ANSWERS.includes(kind);
}

/**
 * What is said beside an answer that could not be read again: of when it is, what is the matter, and what becomes of it. Empty where
 * nothing is the matter, and where the whole page says so already.
 *
 * @param answer  `data`, `fault`, when it was `readAt` and how many `tries` since were in vain
 * @param watched whether the page says by itself that it has no connection
 * @param now     in milliseconds
 */
export function outdatedWords({ data, fault, readAt, tries }, watched, now) {
  if (!fault || data === undefined || tries <= TRIES_UNSAID) return '';
  if (watched && fault.unreached) return '';
  return `Lu à ${atTime(readAt)}, ${ago(readAt, now)}. ${fault.message} Cette partie sera relue d’elle-même.`;
}

/**
 * The same of what all screens share, in one sentence; empty where all of it is as it should be.
 *
 * @param parts each with its `name`, the participle `read` that agrees with it, and its `answer`; one that may not be read says nothing
 */
export function sharedWords(parts, watched, now) {
  const late = parts.filter(({ answer: { fault, tries } }) => fault && stands(fault) && tries > TRIES_UNSAID && !(watched && fault.unreached));
  if (late.length === 0) return '';
  const told = late.map(({ name, read, answer: { data, readAt } }) => (data === undefined ? `${name}, pas encore ${read}` : `${name}, ${read} à ${atTime(readAt)}, ${ago(readAt, now)}`));
  return `Pas à jour sur cette page : ${told.join(' ; ')}. La lecture reprend d’elle-même.`;
}
