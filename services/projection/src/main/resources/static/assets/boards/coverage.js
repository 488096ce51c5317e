/** Which partners feed a figure, and who of them is silent. Pure. */

/** Below this share of those who feed a figure, its coverage is pointed out. */
const ENOUGH = 10 / 12;

/**
 * The coverage of a figure, or null where it is not known.
 *
 * @param freshness    the answer of `/api/freshness`
 * @param expectations the answer of `/api/partners/expectations`
 */
export function coverage(freshness, expectations, key) {
  const figure = freshness?.figures.find((it) => it.key === key);
  if (!figure?.sources) return null;
  const silent = new Map(figure.silent.map((it) => [it.partner, it.name]));
  const all = new Set([...silent.keys(), ...figure.sources.map((it) => partnerOf(it.source, expectations ?? []))]);
  if (all.size === 0) return { heard: 0, all: 0, enough: true, missing: [], recorded: figure.newestRecorded ?? null };
  const heard = all.size - silent.size;
  return { heard, all: all.size, enough: heard >= all.size * ENOUGH, missing: [...silent.values()], recorded: figure.newestRecorded ?? null };
}

/** « 11 partenaires sur 12 », or who else establishes what is counted. */
export function coverageText({ heard, all }) {
  if (all === 0) return 'établi par nos services';
  return `${heard} partenaire${heard < 2 ? '' : 's'} sur ${all}`;
}

/** The partner that a source belongs to; its own first word where nothing is expected of it. */
export function partnerOf(source, expectations) {
  const found = expectations.find((it) => it.sourcePrefixes.some((prefix) => source === prefix || source.startsWith(`${prefix}/`)));
  return found?.partner ?? source.split('/')[2] ?? source;
}

/** What a source is called: the partner's name, else its own words. */
export function senderName(source, expectations) {
  if (!source) return 'Maillage';
  const found = (expectations ?? []).find((it) => it.sourcePrefixes.some((prefix) => source === prefix || source.startsWith(`${prefix}/`)));
  if (found) return found.name;
  const words = source.replace('/partenaires/', '').replaceAll('/', ', ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
