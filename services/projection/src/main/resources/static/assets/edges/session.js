/** The edge to who is signed in: the gateway knows, a page sees neither token nor cookie. */

export const NOBODY = { signedIn: false, roles: [] };

let known = null;
let asking = null;

/** Who is signed in, as the gateway said last; asked where nothing is known yet. A gateway that is away leaves what was known. */
export function session() {
  return known ? Promise.resolve(known) : sessionAnew();
}

/** Who is signed in now; several who ask at once share one question. */
export function sessionAnew() {
  asking ??= ask().finally(() => (asking = null));
  return asking;
}

/** The header that every request of a session that writes must bring; none without a session. */
export async function proof() {
  const { csrf } = await session();
  return csrf ? { [csrf.header]: csrf.token } : {};
}

/** Ends the session here, and goes on where the provider ends its own. */
export async function signOut() {
  const { signOut: url } = await session();
  const response = await fetch(url ?? '/deconnexion', { method: 'POST', headers: await proof() });
  if (!response.ok) throw new Error(`sign-out answered ${response.status}`);
  known = null;
  location.assign((await response.json()).next);
}

async function ask() {
  try {
    const response = await fetch('/api/session', { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (response.ok) known = await response.json();
  } catch {
    // offline, or the gateway restarts: the reader stays who they were until somebody says otherwise
  }
  return known ?? NOBODY;
}
