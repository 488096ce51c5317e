import { correctable, corrected } from './corrections.js';
import { THEMES } from './thread-words.js';
import { label } from './words.js';

/** What an officer may do with a file, as forms: their fields, where they are sent and what is said. Pure. */

const SCOPES = [['DISTRICT', 'un quartier'], ['SEVERAL_DISTRICTS', 'plusieurs quartiers'], ['METROPOLIS', 'toute la métropole']];
const PRIORITIES = [['', 'non donnée'], ['LOW', 'basse'], ['MEDIUM', 'moyenne'], ['HIGH', 'haute']];
const CHANNELS = [['MEETING', 'rencontre'], ['LETTER', 'courrier'], ['PHONE', 'téléphone'], ['MESSAGE', 'message'], ['PUBLIC_NOTICE', 'affichage']];
const EVIDENCE = [['STAFF', 'constaté par la Métropole'], ['CONTRACT', 'contrat de travail'], ['DSN', 'déclaration sociale nominative'], ['DECLARATION', 'déclaration de l’employeur']];
const LEVELS = [['DOCUMENTED', 'documentée'], ['VERIFIED', 'vérifiée']];
const BEFORE_STUDY = ['REPORTED', 'QUALIFIED', 'IN_EXPLORATION', 'EXPLORED'];
const CLOSED = ['REJECTED', 'SHELVED', 'ANSWERED'];

const reason = (hint) => ({ name: 'reason', label: 'Pourquoi', kind: 'area', required: true, max: 500, hint });
const NOBODY = 'Sans nom, téléphone ni courriel.';

/**
 * The acts that a file allows by its stage, the usual one first: `{ id, title, url, fields(given), body(given), effect }`.
 *
 * @param kind of the desk: `need`, `pair`, `job` or `declaration`
 * @param file as its service answers it
 * @param more what choices are made of: `others` (needs to merge into), `older` (the other claim of a pair)
 */
export function acts(kind, file, more = {}) {
  if (kind === 'need') return needActs(file, more);
  return kind === 'declaration' ? declarationActs(file) : jobActs(file, more);
}

function needActs({ id, state }, { others = [] }) {
  const at = (name) => `/api/needs/needs/${id}/${name}`;
  const known = {
    qualifier: { title: 'Qualifier', url: at('need-qualified'), effect: 'Le besoin compte parmi les besoins qualifiés.', fields: () => [{ name: 'theme', label: 'Thème retenu', kind: 'select', required: true, value: state.theme, choices: THEMES.map((it) => [it, label(it)]) }, { name: 'scope', label: 'Étendue', kind: 'select', required: true, choices: SCOPES }, { name: 'priority', label: 'Priorité', kind: 'select', choices: PRIORITIES }, { name: 'existingAnswers', label: 'Réponses qui existent déjà à proximité', kind: 'area', max: 1000 }] },
    rapprocher: { title: 'Rapprocher', url: at('merge'), effect: 'C’est définitif : la parole de l’habitant passe au besoin choisi, et ce dossier ne compte plus.', fields: () => [{ name: 'intoNeedId', label: 'Du besoin plus ancien', kind: 'select', required: true, choices: [['', 'choisir un besoin'], ...others] }, { ...reason(NOBODY), required: false }] },
    repondre: { title: 'Répondre à l’auteur', url: at('need-acknowledged'), effect: 'Le retour à l’habitant est noté, à son jour.', fields: () => [{ name: 'channel', label: 'Par', kind: 'select', required: true, choices: CHANNELS }, { name: 'answer', label: 'Réponse donnée', kind: 'area', required: true, max: 1000, hint: NOBODY }] },
    ecarter: { title: 'Écarter', url: at('set-aside'), effect: 'Le besoin quitte la liste ; il peut être rouvert.', fields: () => [{ name: 'outcome', label: 'Décision', kind: 'select', required: true, choices: [['SHELVED', 'mettre en attente'], ['REJECTED', 'hors champ']] }, reason(NOBODY)] },
    rouvrir: { title: 'Rouvrir', url: at('reopening'), effect: 'Le besoin revient à l’étape qu’il a quittée.', fields: () => [reason(NOBODY)] },
  };
  const allowed = { qualifier: state.stage === 'REPORTED', rapprocher: BEFORE_STUDY.includes(state.stage), repondre: state.stage !== 'MERGED' && !state.acknowledgedOn, ecarter: !CLOSED.includes(state.stage) && state.stage !== 'MERGED', rouvrir: CLOSED.includes(state.stage) };
  return of(known, allowed);
}

function jobActs({ id, state }, { older = null }) {
  const at = (name) => `/api/impact/jobs/${id}/${name}`;
  const known = {
    rapprocher: { title: 'Rapprocher', url: at('match'), effect: 'La déclaration la plus récente ne compte plus : l’emploi compte une fois. Le rapprochement peut être annulé.', fields: () => [], body: () => ({ intoJobId: older }) },
    distinguer: { title: 'Distinguer', url: '/api/impact/jobs/candidates/distinct', effect: 'Ce sont deux emplois : les deux comptent, et ce rapprochement n’est plus proposé.', fields: () => [], body: () => ({ jobId: id, otherJobId: older }) },
    confirmer: { title: 'Confirmer', url: at('confirmation'), effect: 'L’emploi est confirmé ; il compte déjà.', fields: () => [{ name: 'evidence', label: 'Preuve', kind: 'select', required: true, choices: EVIDENCE }] },
    separer: { title: 'Séparer', url: at('split'), effect: 'L’emploi compte de nouveau, avec ses propres valeurs.', fields: () => [reason(NOBODY)] },
    refuser: { title: 'Refuser', url: at('correction'), effect: 'L’emploi est annulé : il n’a jamais eu lieu d’être, et ne compte plus.', fields: () => [reason(`Le déclarant le lira. ${NOBODY}`)], body: (given) => ({ ...given, cancelled: true }) },
  };
  const matched = Boolean(state.matchedInto);
  return of(known, { rapprocher: Boolean(older) && !matched, distinguer: Boolean(older) && !matched, confirmer: state.stage === 'DECLARED', separer: matched, refuser: !matched && state.stage !== 'CANCELLED' });
}

function declarationActs({ id, kind, values, dispute, stage, synthetic }) {
  const at = (name) => `/api/impact/declarations/${id}/${name}`;
  const outcomes = [['MAINTAINED', 'maintenir'], ...(correctable(kind).length > 0 ? [['CORRECTED', 'corriger']] : []), ['CANCELLED', 'annuler la déclaration']];
  const answer = (given) => [{ name: 'outcome', label: 'Décision', kind: 'select', required: true, choices: outcomes, rules: true }, ...(given.outcome === 'CORRECTED' ? correctable(kind).map((it) => ({ ...it, value: it.read(values) })) : []), { name: 'answer', label: 'Réponse à qui conteste', kind: 'area', required: true, max: 1000, hint: NOBODY }];
  const said = ({ outcome, answer: text, ...given }) => ({ outcome, answer: text, ...(outcome === 'CORRECTED' ? { values: corrected({ kind, values, synthetic }, given) } : {}) });
  const known = {
    trancher: { title: 'Répondre', url: dispute ? at(`disputes/${dispute.id}/answer`) : '', effect: 'La marque disparaît du chiffre ; une correction ou une annulation le change, à la date du fait.', fields: answer, body: said },
    verifier: { title: 'Vérifier', url: at('verification'), effect: 'Le niveau de preuve monte.', fields: () => [{ name: 'level', label: 'La déclaration est', kind: 'select', required: true, choices: LEVELS }, { name: 'evidenceUrl', label: 'Adresse de la pièce', kind: 'url', max: 500 }] },
    contester: { title: 'Contester', url: at('disputes'), effect: 'Le chiffre reste, et porte la contestation jusqu’à la réponse.', fields: () => [{ name: 'field', label: 'Ce qui est contesté', kind: 'text', required: true, max: 60 }, { ...reason(NOBODY), max: 1000 }] },
  };
  const there = stage !== 'CANCELLED';
  return of(known, { trancher: Boolean(dispute), verifier: there, contester: there && !dispute });
}

function of(known, allowed) {
  return Object.entries(known)
    .filter(([id]) => allowed[id])
    .map(([id, it]) => ({ id, body: (given) => given, ...it }));
}
