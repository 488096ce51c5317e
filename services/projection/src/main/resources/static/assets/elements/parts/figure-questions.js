import { selection, WHOLE } from '../../boards/address.js';
import { isTold } from '../../boards/words.js';
import { get } from '../../edges/api.js';

const A_PAGE = 100;
const NONE = { about: 'none', run: async () => undefined };

/** Where freshness is told of. */
const HEARD_OF = /^(Q[NP]|HORS|INCONNU|TOUS)/;

/** What is asked of the figure that the address opens, in a territory; again when its value is another. */
export function figureQuestions(context, territory) {
  const { address, board } = context;
  const { figure, by } = address.opened;
  const stamp = board.cells[`${figure}/${territory}`]?.value;
  const of = (url) => ({ about: url, stamp, run: (signal) => get(url, signal, 'high') });
  const elsewhere = territory !== address.territory && HEARD_OF.test(territory);
  return {
    provenance: of(factsUrl(context, territory)),
    difference: address.asOf ? of(`/api/figures/${figure}/difference?${selectionOf(context, territory).replace(/&knowledge=\w+/, '')}`) : NONE,
    places: territory === WHOLE ? { ...of(factsUrl(context, 'QPV')), needs: 'officer' } : NONE,
    parts: by ? NONE : { ...breakdowns(context, territory), stamp },
    heard: elsewhere ? { ...of(`/api/freshness?${new URLSearchParams({ zoning: address.zoning, territory })}`), needs: 'staff' } : NONE,
  };
}

/** Where the facts of the figure are, a page of them. */
export function factsUrl(context, territory) {
  return `/api/figures/${context.address.opened.figure}/provenance?${selectionOf(context, territory)}&limit=${A_PAGE}`;
}

/** The selection that is opened: of a territory, and of one breakdown value where the address says one. */
export function selectionOf({ address }, territory) {
  const { by, value } = address.opened;
  return selection(address, territory) + (by ? `&by=${by}&value=${encodeURIComponent(value)}` : '');
}

/** By dimension the cells of the figure; of persons, not every one is released. */
function breakdowns({ address, definitions }, territory) {
  const { figure } = address.opened;
  const dimensions = (definitions.find((it) => it.key === figure)?.by ?? []).filter(isTold);
  const url = `/api/figures/${figure}?${selection(address, territory)}`;
  const read = async (one, signal) => [one, await get(`${url}&by=${one}`, signal).then(({ cells }) => cells, untold)];
  return { about: `${url} ${dimensions}`, run: async (signal) => Object.fromEntries(await Promise.all(dimensions.map((one) => read(one, signal)))) };
}

function untold(fault) {
  if (fault.name === 'AbortError' || fault.kind === 'away') throw fault;
  return [];
}
