import { NOBODY } from '../boards/session.js';

/** The edge to who is signed in: the gateway knows, a page sees neither token nor cookie. */

let known = null;
let asking = null;
let told = () => {};

/** Who is to hear of every answer of the gateway. */
export function onSession(listener) {
  told = listener;
}

/** Who is signed in, as the gateway said last; asked where nothing is known yet. A gateway that is away leaves what was known. */
export function session() {
  return known ? Promise.resolve(known) : sessionAnew();
}

/** Who is signed in now; several who ask at once share one question. */
export function sessionAnew() {
  asking ??= ask().finally(() => (asking = null));
  return asking;
}

/** A service did not believe that somebody is signed in: the gateway is asked, where it was thought so. */
export function doubt() {
  if (known?.signedIn) sessionAnew();
}

/** The header that every request of a session that writes must bring; none without a session. */
export async function proof() {
  const { csrf } = await session();
  return csrf ? { [csrf.header]: csrf.token } : {};
}

/** Ends the session here, and goes on where the provider ends its own; false where the gateway does not answer. */
export async function signOut() {
  try {
    const { signOut: url } = await session();
    const response = await fetch(url ?? '/deconnexion', { method: 'POST', headers: await proof() });
    if (!response.ok) return false;
    location.assign((await response.json()).next);
    return true;
  } catch {
    return false;
  }
}

async function ask() {
  try {
    const response = await fetch('/api/session', { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (response.ok) known = await response.json();
  } catch {
    // offline, or the gateway restarts: the reader stays who they were until somebody says otherwise
  }
  told(known ?? NOBODY);
  return known ?? NOBODY;
}
