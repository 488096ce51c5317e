import { doubt, proof, sessionAnew } from './session.js';

/** The edge to the services: answers, or the fault in the words of whoever answered. */

/** What keeps an answer from being there. `kind`: `signed-out`, `not-yours`, `away`, `not-there`, `stale`, `asked-wrongly`; `code`, `field`, `rule` and `example` as the problem has them, `needs` the role where it is known, `unreached` where nobody at all answered. */
export class Fault extends Error {
  constructor(kind, detail, { code = null, field = null, rule = null, example = null, traceId: reference = null, needs = null, unreached = false } = {}, retryAfter = null) {
    super(detail);
    this.kind = kind;
    this.code = code;
    this.field = field;
    this.rule = rule;
    this.example = example;
    this.needs = needs;
    this.unreached = unreached;
    this.reference = reference;
    this.retryAfter = retryAfter;
  }
}

const KINDS = { 401: 'signed-out', 403: 'not-yours', 404: 'not-there', 412: 'stale', 429: 'away', 500: 'away', 502: 'away', 503: 'away', 504: 'away' };
const WORDS = {
  'signed-out': 'Montré aux agents, une fois connectés.',
  'not-yours': 'Montré aux agents dont c’est le travail.',
  away: 'Ce service ne répond pas pour l’instant ; le reste de la page n’est pas touché.',
  'not-there': 'Rien à cette adresse.',
  stale: 'Le dossier a changé depuis que vous l’avez lu.',
  'asked-wrongly': 'La question n’a pas été comprise.',
};
const NOT_PROVED = 'session.csrf.invalid';
const kept = new Map();

/** What an address answers; `priority` as browsers know it, for what a reader waits for and for what may come last. */
export async function get(url, signal, priority = 'auto') {
  return answered(await reached(url, { signal, priority, headers: { Accept: 'application/json' } }));
}

/** What an address answers, asked once for the life of the page: definitions, districts. A fault is not kept. */
export function once(url) {
  if (!kept.has(url)) {
    const asked = get(url);
    kept.set(url, asked);
    asked.catch(() => kept.delete(url));
  }
  return kept.get(url);
}

/**
 * What an address answers, with its revision for `post`.
 *
 * @returns data, and version: what `If-Match` must say so that nobody's change is written over; null where the answer has none
 */
export async function read(url, signal) {
  const response = await reached(url, { signal, headers: { Accept: 'application/json' } });
  return { data: await answered(response), version: response.headers.get('ETag') };
}

/** Says something to a service by POST: see `send`. */
export function post(url, body, options) {
  return send('POST', url, body, options);
}

/**
 * Says something to a service, with the session's proof.
 *
 * @param key     the same key says the same again, however often the answer is lost
 * @param version the revision that was read (an `ETag`, or a number); a file that has moved on since is the fault `stale`
 */
export async function send(method, url, body, { key = crypto.randomUUID(), version = null } = {}) {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', 'Idempotency-Key': key };
  if (version !== null) headers['If-Match'] = typeof version === 'number' ? `"${version}"` : version;
  const say = async () => reached(url, { method, headers: { ...headers, ...(await proof()) }, body: body === undefined ? undefined : JSON.stringify(body) });
  try {
    return await answered(await say());
  } catch (fault) {
    if (fault.code !== NOT_PROVED) throw fault;
    await sessionAnew(); // another tab has signed in since
    return answered(await say());
  }
}

async function reached(url, options) {
  try {
    return await fetch(url, options);
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    throw new Fault('away', WORDS.away, { unreached: true });
  }
}

async function answered(response) {
  if (response.ok) return response.status === 204 ? null : response.json();
  const kind = KINDS[response.status] ?? 'asked-wrongly';
  if (kind === 'signed-out') doubt();
  const problem = await response.json().catch(() => ({}));
  throw new Fault(kind, problem.detail ?? WORDS[kind], problem, response.headers.get('Retry-After'));
}
