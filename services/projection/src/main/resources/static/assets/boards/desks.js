import { onDay } from '../format/dates.js';
import { number } from '../format/numbers.js';
import { event } from './events.js';
import { placeName } from './quarters.js';
import { label } from './words.js';

/** What waits for an officer, desk by desk. Pure. */

/** Two claims of one job are shown from this score on. */
const WORTH_A_LOOK = 60;

/**
 * The desks in their order: where their list is, where a file of it is, and what the list is when nothing is on it. `waits` is false where
 * nothing has to be done, but may be undone.
 */
export const DESKS = [
  { id: 'besoins', title: 'Besoins à qualifier', kind: 'need', url: '/api/needs/needs?stage=REPORTED&size=500', waits: true, none: 'Tous les besoins signalés sont qualifiés.' },
  { id: 'doubles', title: 'Emplois déclarés deux fois', kind: 'pair', url: `/api/impact/jobs/candidates?minScore=${WORTH_A_LOOK}`, waits: true, none: 'Aucun emploi ne semble déclaré deux fois.' },
  { id: 'emplois', title: 'Emplois à confirmer', kind: 'job', url: '/api/impact/jobs?stage=DECLARED&matched=false&size=500', waits: true, none: 'Tous les emplois déclarés sont confirmés.' },
  { id: 'contestations', title: 'Contestations', kind: 'declaration', url: '/api/impact/declarations?disputed=true&size=500', waits: true, none: 'Aucune contestation n’attend de réponse.' },
  { id: 'illisibles', title: 'Faits illisibles', kind: 'letter', url: '/api/projection/dead-letters', waits: true, none: 'Tous les faits reçus ont pu être lus.' },
  { id: 'rapproches', title: 'Emplois rapprochés', kind: 'job', url: '/api/impact/jobs?matched=true&size=500', waits: false, none: 'Aucun emploi n’est rapproché d’un autre.' },
];

/** What of a thread's open ends is done at which desk, and by which act. */
const ENDS = { 'acknowledgement-due': ['besoins', 'repondre'], 'qualification-due': ['besoins', 'qualifier'], 'dispute-open': ['contestations', 'trancher'] };

const FILES = { need: '/api/needs/needs/', job: '/api/impact/jobs/', pair: '/api/impact/jobs/', declaration: '/api/impact/declarations/' };

const KINDS = { BENEFICIARIES: 'Bénéficiaires', VOLUNTEER_HOURS: 'Bénévolat', SERVICE: 'Service ouvert', COFUNDING: 'Cofinancement', PARTNERSHIP: 'Partenariat', SURVEY: 'Enquête' };

/** The desk of an address, the first one where none is said. */
export function deskOf({ own }) {
  return DESKS.find((it) => it.id === own.poste) ?? DESKS[0];
}

/** The desk and the act of what a thread still waits for, as an address says them; null where no desk has it. */
export function deskOfEnd({ code, file }) {
  const [poste, acte] = ENDS[code] ?? [];
  return poste ? { poste, dossier: file, acte } : null;
}

/** Where a file of a desk is read. */
export function fileUrl(kind, id) {
  return FILES[kind] + id;
}

/** What a declaration is called by its kind. */
export function kindOf(code) {
  return KINDS[code] ?? code;
}

/** How many files are on a desk, by the answer of its list. */
export function count(answer) {
  return Array.isArray(answer) ? answer.length : (answer?.total ?? answer?.all ?? 0);
}

/** How many files wait on all desks whose list is known. */
export function waiting(answers) {
  return DESKS.filter((it) => it.waits).reduce((sum, { id }) => sum + (answers[id] ? count(answers[id]) : 0), 0);
}

/**
 * The rows of a desk, those whose day has come first.
 *
 * @param places districts by code, for their names
 * @param today  `AAAA-MM-JJ`
 */
export function items(desk, answer, { places, zoning, today }) {
  const found = Array.isArray(answer) ? answer : (answer?.items ?? answer?.letters ?? []);
  const where = (it) => placeName(places, it[`qpv${zoning}`] ?? 'INCONNU');
  const rows = found.map((it) => ROWS[desk.kind](it, where));
  return rows.map((it) => ({ ...it, late: Boolean(it.due && it.due < today), dueText: it.due ? dueText(it, today) : '' })).sort((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'));
}

/** The row before or after the one that is open; the first where none is. */
export function neighbour(rows, id, step) {
  const at = rows.findIndex((it) => it.id === id);
  return rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))] ?? null;
}

/** What is written beside a job, in words. */
export function jobLine({ contract, fteHundredths, startedOn }) {
  return `${label(contract)}, ${number(fteHundredths / 100)} ETP, depuis le ${onDay(startedOn)}`;
}

/** What reading the unreadable again would do, in words. */
export function foreseenWords({ sent, counted, unreadable }) {
  const many = (count, one, more) => `${number(count)} ${count < 2 ? one : more}`;
  return `${many(sent, 'serait compté', 'seraient comptés')}, ${many(counted, 'l’est déjà', 'le sont déjà')}, ${many(unreadable, 'reste illisible', 'restent illisibles')}.`;
}

const ROWS = {
  need: (it, where) => ({ id: it.id, title: it.title, detail: `${where(it)} · ${label(it.theme)} · signalé le ${onDay(it.reportedOn)}`, due: it.acknowledgedOn ? null : it.acknowledgeBy, dueIs: 'réponse promise', demo: it.synthetic }),
  pair: ({ score, younger, older }, where) => ({ id: younger.id, other: older.id, title: younger.employer, detail: `${jobLine(younger)} · ${where(younger)}`, due: null, mark: `${score} sur 100`, demo: false }),
  job: (it, where) => ({ id: it.id, title: it.employer, detail: `${jobLine(it)} · ${where(it)}`, due: null, demo: it.synthetic }),
  declaration: (it, where) => ({ id: it.id, title: it.name ?? `${kindOf(it.kind)} du ${onDay(it.firstOccurredOn)}`, detail: `${kindOf(it.kind)} · ${where(it)}`, due: it.answerBy, dueIs: 'réponse due', demo: it.synthetic }),
  letter: (it) => ({ id: it.eventId, title: event(it.type), detail: it.cause ?? 'cause inconnue', due: null, mark: it.standing === 'countable' ? 'se lit désormais' : it.standing === 'counted' ? 'déjà compté' : 'toujours illisible', demo: false }),
};

function dueText({ due, dueIs }, today) {
  return due < today ? `${dueIs} le ${onDay(due)}, dépassée` : `${dueIs} le ${onDay(due)}`;
}
