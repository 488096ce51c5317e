import { atTime } from '../format/dates.js';

/** Who looks at the page, and what follows from it. Pure. */

/** Before the gateway has said who is signed in, and where it says nobody is. */
export const NOBODY = { signedIn: false, roles: [] };

/** The roles, the one that may most first, with what people call whoever has it. */
const ROLES = [['administrator', 'administration'], ['officer', 'agent'], ['reader', 'lecture']];

/** What a session's role is called: the one that may most. */
export function roleName({ roles }) {
  return ROLES.find(([role]) => roles.includes(role))?.[1] ?? 'sans rôle';
}

/** Whether whoever is signed in may see what figures are made of, and act on files. */
export function mayAct({ roles }) {
  return roles.includes('officer') || roles.includes('administrator');
}

/** Whether whoever is signed in may do what only the administration does. */
export function mayAdminister({ roles }) {
  return roles.includes('administrator');
}

/** Where signing in begins, to come back to exactly this view; null where this installation has no sign-in. */
export function signInUrl(session, view) {
  return session.signIn ? `${session.signIn}?${new URLSearchParams({ retour: view })}` : null;
}

/** The same for as long as nothing that depends on who asks can be another. */
export function whose({ signedIn, name, roles }) {
  return signedIn ? `${name} ${[...roles].sort()}` : '';
}

/**
 * Why something is not shown, and how it can be.
 *
 * @param needed `staff`, `officer` or `administrator`
 * @returns why, how, and whether signing in is the way; null where the session may
 */
export function barred(session, needed) {
  const may = { staff: session.signedIn, officer: mayAct(session), administrator: mayAdminister(session) }[needed];
  if (may) return null;
  if (!session.signedIn) {
    const who = { staff: 'au personnel', officer: 'aux agents', administrator: 'à l’administration de Maillage' }[needed];
    return { why: `Montré ${who}.`, how: session.signIn ? '' : 'La connexion n’est pas ouverte sur cette installation.', signIn: Boolean(session.signIn) };
  }
  const role = { staff: 'lecture', officer: 'agent', administrator: 'administration' }[needed];
  return { why: `Votre rôle (${roleName(session)}) ne le permet pas.`, how: `Demander le rôle « ${role} » à qui gère les comptes de votre direction, puis se connecter à nouveau.`, signIn: false };
}

/** What a reader is told when who they are has changed under the page; null where nothing is to be said. */
export function turn(before, now, at) {
  if (whose(before) === whose(now) || !before.signedIn) return null;
  if (!now.signedIn) return { ended: true, text: `Votre session a pris fin à ${atTime(at)}. La page montre maintenant ce qui est public.` };
  if (before.name !== now.name) return { ended: false, text: `${now.name} est maintenant connecté dans ce navigateur (${roleName(now)}).` };
  return { ended: false, text: `Votre rôle a changé : ${roleName(now)}. La page montre ce qu’il permet.` };
}
