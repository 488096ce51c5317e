import { onDay } from '../format/dates.js';
import { placeName } from './quarters.js';

/** Which needs a need may be merged into, those of its district first. Pure. */

const ENDED = ['MERGED', 'REJECTED'];

/**
 * Choices of a form: id and words. Only an older need takes another in; which of two of one day is older, their service decides.
 *
 * @param file  the need, as its service answers it
 * @param needs all of them, as its list has them
 */
export function mergeable({ id, state }, needs, { places, address: { zoning } }) {
  const own = state.districts?.[zoning]?.code ?? null;
  const at = (it) => it[`qpv${zoning}`];
  const near = (it) => (at(it) === own ? 0 : it.theme === state.theme ? 1 : 2);
  return needs
    .filter((it) => it.id !== id && !ENDED.includes(it.stage) && it.reportedOn <= state.reportedOn)
    .sort((one, other) => near(one) - near(other) || other.reportedOn.localeCompare(one.reportedOn))
    .map((it) => [it.id, `${it.title} · ${placeName(places, at(it) ?? 'INCONNU')} · ${onDay(it.reportedOn)}`]);
}
