/** Which partners feed a figure, and who of them is silent. Pure. */

/** Below this share of those who feed a figure, its coverage is pointed out. */
const ENOUGH = 10 / 12;

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
  if (all.size === 0) return { heard: 0, all: 0, enough: true, missing: [], recorded: figure.newestRecorded ?? null };
  const heard = all.size - silent.size;
  return { heard, all: all.size, enough: heard >= all.size * ENOUGH, missing: [...silent.values()], recorded: figure.newestRecorded ?? null };
}

/** « 11 partenaires sur 12 », or who else establishes what is counted. */
export function coverageText({ heard, all }) {
  if (all === 0) return 'établi par nos services';
  return `${heard} partenaire${heard < 2 ? '' : 's'} sur ${all}`;
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

/** A partner's id; the first word of a source where the registry does not tell. */
function partnerOf(source, senders) {
  return senderOf(source, senders)?.partner ?? source.split('/')[2] ?? source;
}
