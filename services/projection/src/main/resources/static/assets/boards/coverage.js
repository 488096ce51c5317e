import { WHOLE } from './address.js';
import { ago, onDay } from '../format/dates.js';

/** Which partners feed a figure, and who of them is silent. Pure. */

/** Below this share of those who feed a figure, its coverage is pointed out. */
const ENOUGH = 10 / 12;

const DAY_MS = 86_400_000;

/**
 * The coverage of a figure, or null where it is not known.
 *
 * @param freshness the answer of `/api/freshness`
 * @param senders   the answer of `/api/partners/names`
 */
export function coverage(freshness, senders, key) {
  const figure = freshness?.figures.find((it) => it.key === key);
  if (!figure?.sources) return null;
  const silent = new Map(figure.silent.map((it) => [it.partner, it.name]));
  const all = new Set([...silent.keys(), ...figure.sources.map((it) => partnerOf(it.source, senders))]);
  const heard = all.size - silent.size;
  return { heard, all: all.size, enough: heard >= all.size * ENOUGH, missing: [...silent.values()], recorded: figure.newestRecorded ?? null, here: isPlace(freshness) };
}

/** « 11 partenaires sur 12 », in a district of those who have told of it, or who else establishes what is counted. */
export function coverageText({ heard, all, here, recorded }) {
  if (all === 0) return here && !recorded ? 'aucun fait ici' : 'établi par nos services';
  return `${heard} partenaire${heard < 2 ? '' : 's'} sur ${all}${here ? ' ici' : ''}`;
}

/**
 * Why the coverage of a figure is not there.
 *
 * @param answer what is known of who feeds the figures: its data hide who feeds this one, or there are none
 */
export function uncoveredText({ signedIn }, { data, fault }) {
  if (!signedIn) return 'couverture montrée au personnel';
  if (data) return 'couverture montrée aux agents';
  return fault ? 'couverture pas encore lue' : 'couverture…';
}

/** Of the district that is looked at: when it was last heard of, and who has told of it and is silent now. Empty where that is not known, and of a past day. */
export function heardHere({ address: { territory, asOf }, freshness }, now = Date.now()) {
  if (asOf || territory === WHOLE || freshness?.territory !== territory) return '';
  const { figures, silent } = freshness;
  const newest = figures.map((it) => it.newestRecorded).filter(Boolean).sort().at(-1);
  if (!newest) return 'Aucun fait de ce quartier n’a encore été enregistré.';
  const age = Math.floor((now - Date.parse(newest)) / DAY_MS);
  const last = age < 1 ? ago(newest, now) : `le ${onDay(newest)}, il y a ${age} jour${age < 2 ? '' : 's'}`;
  const names = [...new Set(silent.map((it) => it.name))];
  if (names.length === 0) return `Dernier fait de ce quartier enregistré ${last}.`;
  const one = names.length < 2;
  return `Dernier fait de ce quartier enregistré ${last}. N’en parle${one ? '' : 'nt'} plus dans ${one ? 'son' : 'leur'} rythme : ${names.join(', ')}.`;
}

/** The registered partner that a source is of; undefined where the registry knows none, or is not known. */
export function senderOf(source, senders) {
  return (senders ?? []).find((it) => it.sourcePrefixes.some((prefix) => source === prefix || source.startsWith(`${prefix}/`)));
}

/** What a source is called: the partner's registered name, else its own words. */
export function senderName(source, senders) {
  if (!source) return 'Maillage';
  const found = senderOf(source, senders);
  if (found) return found.name;
  const words = source.replace('/partenaires/', '').replaceAll('/', ', ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether an answer of `/api/freshness` is about one place, not the whole. */
export function isPlace(freshness) {
  const territory = freshness?.territory;
  return territory !== undefined && territory !== WHOLE;
}

/** A partner's id; the first word of a source where the registry does not tell. */
function partnerOf(source, senders) {
  return senderOf(source, senders)?.partner ?? source.split('/')[2] ?? source;
}
