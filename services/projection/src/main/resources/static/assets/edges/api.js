/** The edge to the services: answers, or the fault in the words of whoever answered. */

/** What keeps an answer from being there. `kind`: `signed-out`, `not-yours`, `away`, `not-there`, `asked-wrongly`. */
export class Fault extends Error {
  constructor(kind, detail, reference = null, retryAfter = null) {
    super(detail);
    this.kind = kind;
    this.reference = reference;
    this.retryAfter = retryAfter;
  }
}

const KINDS = { 401: 'signed-out', 403: 'not-yours', 404: 'not-there', 503: 'away', 502: 'away', 504: 'away' };
const WORDS = {
  'signed-out': 'Montré aux agents, une fois connectés.',
  'not-yours': 'Montré aux agents dont c’est le travail.',
  away: 'Ce service ne répond pas pour l’instant ; le reste de la page n’est pas touché.',
  'not-there': 'Rien à cette adresse.',
  'asked-wrongly': 'La question n’a pas été comprise.',
};
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

/** Says something to a service; the same key says the same again, however often the answer is lost. */
export async function send(method, url, body, key = crypto.randomUUID()) {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', 'Idempotency-Key': key };
  return answered(await reached(url, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }));
}

async function reached(url, options) {
  try {
    return await fetch(url, options);
  } catch (fault) {
    if (fault.name === 'AbortError') throw fault;
    throw new Fault('away', WORDS.away);
  }
}

async function answered(response) {
  if (response.ok) return response.status === 204 ? null : response.json();
  const kind = KINDS[response.status] ?? 'asked-wrongly';
  const problem = await response.json().catch(() => ({}));
  throw new Fault(kind, problem.detail ?? WORDS[kind], problem.traceId ?? null, response.headers.get('Retry-After'));
}
