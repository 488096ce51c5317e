/** Third places: how full they are, and what ends soon. Pure. */

/** The kinds of space that have a column, the others are together. */
export const KINDS = [['OFFICE', 'Bureaux'], ['COWORKING', 'Coworking'], ['WORKSHOP', 'Ateliers'], ['MEETING_ROOM', 'Salles']];

const LABELS = { PTCE: 'Pôle territorial de coopération économique', FABRIQUE_DE_TERRITOIRE: 'Fabrique de territoire', MANUFACTURE_DE_PROXIMITE: 'Manufacture de proximité', LIEU_TOTEM_ESS: 'Lieu totem de l’ESS', OTHER: 'Autre label' };
const DAY_MS = 86_400_000;

export function labelName(code) {
  return LABELS[code] ?? code;
}

/** One row for each place: the rate of each kind of space and of all; the largest first. */
export function placeRows(places, occupations) {
  return places
    .map((place) => ({ place, ...rates(occupations.get(place.id)) }))
    .sort((one, other) => other.all.offered - one.all.offered);
}

/** All places together. */
export function placeTotal(rows) {
  return { kinds: Object.fromEntries(KINDS.map(([kind]) => [kind, sum(rows.map((it) => it.kinds[kind]))])), all: sum(rows.map((it) => it.all)) };
}

/** The share of what is occupied, or null where nothing is to let. */
export function rate({ occupied, offered }) {
  return offered > 0 ? occupied / offered : null;
}

/** What ends or has ended, with the days left; the most urgent first. */
export function deadlines(items, today) {
  return items
    .map((it) => ({ ...it, left: it.on ? Math.round((Date.parse(it.on) - Date.parse(today)) / DAY_MS) : null }))
    .sort((one, other) => (one.left ?? Infinity) - (other.left ?? Infinity));
}

function rates(occupation) {
  const spaces = occupation?.spaces ?? [];
  return { kinds: Object.fromEntries(KINDS.map(([kind]) => [kind, sum(spaces.filter((it) => it.kind === kind).map((it) => it.surfaceM2))])), all: occupation?.surfaceM2 ?? { occupied: 0, offered: 0 } };
}

function sum(rates) {
  return rates.reduce((all, it) => ({ occupied: all.occupied + it.occupied, offered: all.offered + it.offered }), { occupied: 0, offered: 0 });
}
