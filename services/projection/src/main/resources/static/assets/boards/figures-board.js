/** The figures of one territory, as messages make them. Pure: (state, message) → state. */

/** The words for what counts persons where it is not told of this period. */
export const NOT_PUBLISHED = 'non publié';

/** Nothing known yet. */
export const EMPTY = Object.freeze({ ready: false, recorded: null, figures: [], cells: {}, changed: {} });

/** The state after a message; the same one for a message that means nothing here. */
export function reduce(state, message) {
  switch (message.type) {
    case 'snapshot':
      return fromSnapshot(state, message.data);
    case 'change':
      return state.ready ? withCells(state, message.data) : state;
    case 'beat':
      return message.data.recorded ? { ...state, recorded: message.data.recorded } : state;
    default:
      return state;
  }
}

/** How figures are read whose empty cell is a zero; the others have no value where nothing was counted. */
const COUNTED = new Set(['count', 'stock', 'distinct']);

/**
 * One row for each figure, in the order of the server.
 *
 * @param definitions say which figures count: of all territories, only those that have anything are told
 */
export function rows(state, territory, definitions = []) {
  const counted = new Set(definitions.filter((it) => COUNTED.has(it.kind)).map((it) => it.key));
  return state.figures.map((figure) => {
    const key = keyOf(figure.key, territory);
    const none = counted.has(figure.key) ? { value: 0, of: {} } : { of: {} };
    return { ...figure, cell: cellOf(state, figure.key, territory) ?? none, difference: state.changed[key] ?? null };
  });
}

/** A cell; where a figure is not published at all, none of its territories tells by its absence that it has nothing. */
export function cellOf(state, figure, territory) {
  const whole = state.cells[keyOf(figure, 'TOUS')];
  return state.cells[keyOf(figure, territory)] ?? (whole?.withheld === NOT_PUBLISHED ? { of: {}, withheld: NOT_PUBLISHED } : undefined);
}

/** The figures of another moment, from answers of `/api/figures/{key}`; where `cells` is null nothing of it may be told. */
export function past(zoning, answers) {
  const cells = {};
  for (const { figure, cells: told } of answers) {
    if (told === null) cells[keyOf(figure.key, 'TOUS')] = { of: {}, withheld: NOT_PUBLISHED };
    for (const cell of told ?? []) cells[keyOf(figure.key, cell.territory)] = cell;
  }
  return { ready: true, zoning, territories: [], recorded: null, figures: answers.map((it) => it.figure), cells, changed: {} };
}

/** The same state with nothing to point out. */
export function settled(state) {
  return Object.keys(state.changed).length === 0 ? state : { ...state, changed: {} };
}

function fromSnapshot(state, data) {
  const cells = Object.fromEntries(data.cells.map((cell) => [keyOf(cell.figure, cell.territory), cell]));
  const sameView = state.ready && state.zoning === data.zoning && state.from === (data.from ?? null) && same(state.territories, data.territories);
  return {
    ready: true,
    zoning: data.zoning,
    territories: data.territories,
    from: data.from ?? null,
    to: data.to,
    recorded: data.recorded ?? null,
    figures: data.figures,
    cells,
    changed: sameView ? differences(state.cells, data.cells) : {},
  };
}

function withCells(state, data) {
  const cells = { ...state.cells };
  for (const cell of data.cells) cells[keyOf(cell.figure, cell.territory)] = cell;
  return {
    ...state,
    recorded: data.recorded ?? state.recorded,
    cells,
    changed: { ...state.changed, ...differences(state.cells, data.cells, state.changed) },
  };
}

/** By cell, what was added since it was last pointed out; a value that came or went has no difference to tell. */
function differences(before, cells, pending = {}) {
  const changed = {};
  for (const cell of cells) {
    const key = keyOf(cell.figure, cell.territory);
    const old = before[key]?.value;
    if (old !== cell.value) {
      changed[key] = typeof old === 'number' && typeof cell.value === 'number' ? (pending[key] ?? 0) + cell.value - old : 0;
    }
  }
  return changed;
}

function keyOf(figure, territory) {
  return `${figure}/${territory}`;
}

function same(one, other) {
  return one.length === other.length && one.every((value, i) => value === other[i]);
}
