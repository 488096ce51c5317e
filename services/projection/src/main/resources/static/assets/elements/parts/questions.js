import { selection, WHOLE } from '../../boards/address.js';
import { facts, TOLD_BY } from '../../boards/facts.js';
import { NOT_PUBLISHED } from '../../boards/figures-board.js';
import { TREND_YEARS } from '../../boards/headlines.js';
import { get } from '../../edges/api.js';

const FACTS_SHOWN = 12;
const FACTS_EVERY_MS = 5_000;
const FILES_EVERY_MS = 60_000;

/** Questions that several screens ask of the projection. */

/** By figure the values of the years before at the same date, the oldest first; what may not be told is left out. */
export function valuesBefore(context, keys, territory) {
  if (!context.board.ready) return { about: 'not yet', run: async () => ({}) };
  const { zoning, period, asOf } = context.address;
  const told = keys.filter((key) => context.board.cells[`${key}/TOUS`]?.withheld !== NOT_PUBLISHED);
  const query = `${selection({ zoning, period, asOf: null }, territory)}&before=${TREND_YEARS - 1}`;
  const ask = async (key, signal) => {
    const answer = await get(`/api/figures/${key}?${query}`, signal, 'low').catch(rethrown);
    return Array.from({ length: TREND_YEARS - 1 }, (_, i) => answer?.cells[i]?.value);
  };
  return {
    about: `${zoning} ${period.from} ${period.to} ${territory} ${asOf} ${told}`,
    run: async (signal) => {
      const all = await Promise.all(told.map((key) => ask(key, signal)));
      return Object.fromEntries(told.map((key, i) => [key, all[i]]));
    },
  };
}

/** The last facts of a territory, read again when figures moved, not more often than every few seconds. */
export function lastFacts(context) {
  const { zoning, territory, period, asOf, knowledge } = context.address;
  return {
    needs: 'officer',
    about: `${zoning} ${territory} ${period.from} ${period.to} ${asOf} ${knowledge}`,
    stamp: moved(context),
    every: FACTS_EVERY_MS,
    run: async (signal) => {
      const answers = await Promise.allSettled(asked(territory).flatMap((where) => TOLD_BY.map((key) => told(context, key, where, signal))));
      const found = answers.filter((it) => it.status === 'fulfilled').map((it) => it.value);
      if (found.length === 0) throw answers[0].reason;
      return facts(found, FACTS_SHOWN);
    },
  };
}

/** The whole does not tell where a fact lies, all districts together do. */
function asked(territory) {
  return territory === WHOLE ? ['QPV', WHOLE] : [territory];
}

async function told(context, key, territory, signal) {
  const query = `${selection(context.address, territory)}&sort=-recorded&limit=${FACTS_SHOWN}`;
  return { ...(await get(`/api/figures/${key}/provenance?${query}`, signal, 'low')), figure: key };
}

/** A figure's cells of the selection, by a dimension where one is given. */
export function cellsOf(context, key, { by = null, territory = context.address.territory, more = '' } = {}) {
  const query = `${selection(context.address, territory)}${by ? `&by=${by}` : ''}${more}`;
  return {
    about: `${key} ${query}`,
    stamp: moved(context),
    every: FACTS_EVERY_MS,
    run: async (signal) => (await get(`/api/figures/${key}?${query}`, signal)).cells,
  };
}

/** Files as their service lists them: asked anew when the address is another, and again when something has happened since, not more often than each minute. */
export function page(context, url, read = (answer) => answer) {
  return files(context, url, async (signal) => read(await get(url, signal)));
}

/** The same where more than one answer is read. */
export function files(context, about, run) {
  return { about, stamp: moved(context), every: FILES_EVERY_MS, run };
}

/** The same for as long as nothing was established; a past moment does not move. */
function moved({ address, board }) {
  return address.asOf ? '' : board.recorded;
}

/** Whether the whole metropolis is looked at. */
export function isWhole(context) {
  return context.address.territory === WHOLE;
}

function rethrown(fault) {
  if (fault.name === 'AbortError') throw fault;
  return null; // of persons, or of a service that is away: the value itself stands without its past
}
