import { onDay } from '../format/dates.js';
import { SERVICES, serviceOf } from './facts.js';

/** What may be contested where and how, and what of the figures is contested. Pure. */

/** What a declaration says that people may see otherwise, by the name of its event. */
const FIELDS = {
  'beneficiaries-declared': [['persons', 'le nombre de personnes'], ['inQpv', 'leur lieu de résidence'], ['women', 'leur genre'], ['period', 'la période']],
  'volunteer-hours-declared': [['hours', 'le nombre d’heures'], ['period', 'la période']],
  'service-opened': [['service', 'le service lui-même'], ['location', 'son lieu'], ['date', 'sa date']],
  'cofunding-secured': [['amount', 'le montant'], ['funder', 'le financeur']],
  'partnership-declared': [['partners', 'les partenaires']],
  'survey-closed': [['answers', 'les réponses']],
  'service-closed': [['closedOn', 'sa date de fermeture'], ['reason', 'la raison de sa fermeture']],
  'declaration-corrected': [['values', 'les nombres corrigés'], ['location', 'son lieu'], ['period', 'la période']],
};

/** The figures that a kind of declaration counts in. */
const COUNTED_IN = {
  BENEFICIARIES: ['beneficiaires', 'beneficiaires-qpv', 'part-femmes'],
  VOLUNTEER_HOURS: ['benevolat'],
  SERVICE: ['services-ouverts'],
  COFUNDING: ['cofinancements', 'effet-levier'],
  PARTNERSHIP: ['cooperation'],
  SURVEY: ['satisfaction'],
};

const EVERYWHERE = ['TOUS', 'QPV'];

/** What of a fact may be contested; empty where it is for the owner of its file to hear. */
export function contestable({ type, file }) {
  return (file && FIELDS[type.split('.')[3]]) || [];
}

/** Where a declaration is contested. */
export function disputeUrl({ file }) {
  return `/api/impact/declarations/${file}/disputes`;
}

/** What of a declaration is contested, in the words of whoever chose it; as it was written where it was not chosen. */
export function contestedWords(field) {
  const [, words] = Object.values(FIELDS).flat().find(([name]) => name === field) ?? [];
  return words ?? field;
}

/** Who decides on a fact that no form contests, and the desk of its file where there is one. */
export function ownerOf({ type, file }) {
  const service = serviceOf(type);
  const isJob = service === 'impact' && type.includes('.job-');
  const poste = isJob ? 'emplois' : service === 'needs' ? 'besoins' : null;
  const acte = isJob ? { acte: 'refuser' } : {};
  return { service: SERVICES[service] ?? service, isJob, desk: file && poste ? { poste, dossier: file, ...acte } : null };
}

/** The same in words: who said it, who decides, and what becomes of the figure meanwhile. */
export function ownerWords({ service, isJob, desk }, sender) {
  if (isJob) return `Cet emploi vient de ${sender} ; le service ${service} en décide. Un emploi contesté ne marque pas le chiffre : il est confirmé, séparé d’un autre ou refusé au bureau, et le chiffre suit.`;
  if (desk) return `Ce fait vient de ${sender} ; le service ${service} en décide, au bureau.`;
  return `Ce fait vient de ${sender} ; c’est au service ${service} de le corriger, par un fait nouveau qui désigne celui-ci.`;
}

/**
 * The disputes without an answer that a value rests on.
 *
 * @param disputes declarations that are contested, as their service lists them
 */
export function disputesOf(disputes, figure, territory, { zoning, period: { from, to }, asOf }) {
  if (asOf) return [];
  return disputes.filter((it) => COUNTED_IN[it.kind]?.includes(figure) && it.firstOccurredOn <= to && (!from || it.firstOccurredOn >= from) && (EVERYWHERE.includes(territory) || it[`qpv${zoning}`] === territory));
}

/** The dispute of the file of a fact, if one waits for its answer. */
export function disputeOf(disputes, { file }) {
  return (file && disputes.find((it) => it.id === file)) || null;
}

/** What stands beside a contested value; empty where nobody contests it. */
export function disputeWords(found) {
  if (found.length === 0) return '';
  const due = found.map((it) => it.answerBy).sort()[0];
  return `${found.length === 1 ? 'Contesté' : `${found.length} contestations`}, réponse due le ${onDay(due)}`;
}
