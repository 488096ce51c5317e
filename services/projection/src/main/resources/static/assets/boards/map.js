/** Where things stand on the map of districts. Pure. Outlines and places are in units of ten metres from the Capitole. */

const CHARACTER = 7.4;
const LINE = 16;
const SMALLEST_CIRCLE = 9;
const LARGEST_CIRCLE = 44;
const MARGIN = 6;
const AWAY = [8, 26, 48, 76, 108];
const SIDES = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, 1], [1, -1], [-1, -1]];

/** Units of the drawing for ten metres. */
export const SCALE = 0.4;

/** The outline as the path of an SVG. */
export function path(rings, scale = SCALE) {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${round(x * scale)} ${round(y * scale)}`).join('L')}Z`).join('');
}

/** Its box: where it lies and how large it is. */
export function box(rings, scale = SCALE) {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x * scale), points.map(([, y]) => y * scale)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** The outline alone in a square of 32, for the list. */
export function thumbnail(rings) {
  const { left, right, top, bottom } = box(rings, 1);
  const scale = 28 / Math.max(right - left, bottom - top);
  const [x, y] = [16 - ((left + right) / 2) * scale, 16 - ((top + bottom) / 2) * scale];
  return rings.map((ring) => `M${ring.map(([px, py]) => `${round(px * scale + x)} ${round(py * scale + y)}`).join('L')}Z`).join('');
}

/** The radius of the circle whose area is proportional to a value. */
export function radius(value, largest) {
  return value > 0 && largest > 0 ? Math.max(SMALLEST_CIRCLE, LARGEST_CIRCLE * Math.sqrt(value / largest)) : 0;
}

/**
 * Places one label beside each district so that none covers another, nor a small district: the most important choose first.
 *
 * @param districts with `name`, `value` as text, `box`, `radius` and `weight`, and `sides` where one has its own to try first
 * @param frame     the box that labels stay in
 * @param obstacles boxes of what else is written on the map
 * @param written   the size of letters, how many lines each label has, and which sides it tries first
 * @return for each district the place of its text and its anchor, and whether a line should lead to it
 */
export function labels(districts, frame, obstacles = [], { size = 1, lines = 1, sides = SIDES } = {}) {
  const taken = [...districts.map((it) => grown(it.box, Math.max(it.radius - halfOf(it.box), 0))), ...obstacles];
  const order = districts.map((_, i) => i).sort((one, other) => districts[other].weight - districts[one].weight);
  const placed = [];
  for (const i of order) {
    placed[i] = choose(districts[i], i, taken, frame, { size, lines, sides });
    taken.push(placed[i].box);
  }
  return placed;
}

/** The next district in a direction from one, or none. */
export function neighbour(districts, code, [dx, dy]) {
  const from = districts.find((it) => it.code === code);
  let best = null;
  let least = Infinity;
  for (const it of districts) {
    const [x, y] = [it.box.x - from.box.x, it.box.y - from.box.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (it !== from && along > 2 && along + 2 * aside < least) [best, least] = [it, along + 2 * aside];
  }
  return best;
}

function choose(district, own, taken, frame, written) {
  const others = taken.filter((_, i) => i !== own);
  let least = null;
  for (const away of AWAY) {
    for (const side of district.sides ?? written.sides) {
      const tried = placeOf(district, side, away, written);
      const covered = others.reduce((sum, it) => sum + overlap(tried.box, it), 0) + outside(tried.box, frame);
      if (covered === 0) return tried;
      if (least === null || covered < least.covered) least = { ...tried, covered };
    }
  }
  return least;
}

function placeOf({ name, value, box: { x, y }, box: its, radius: r }, [dx, dy], away, { size, lines }) {
  const below = (lines - 1) * LINE * size;
  const width = (name.length + value.length + 1) * CHARACTER * size;
  const half = { x: Math.max((its.right - its.left) / 2, r), y: Math.max((its.bottom - its.top) / 2, r) };
  const reach = dx !== 0 && dy !== 0 ? 0.72 : 1;
  const px = x + dx * (half.x * reach + away);
  const py = y + dy * (half.y * reach + away) + (dy === 0 ? 5 - below / 2 : dy > 0 ? 12 * size : -2 - below);
  const left = dx > 0 ? px : dx < 0 ? px - width : px - width / 2;
  return {
    x: px,
    y: py,
    anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle',
    leader: away > AWAY[1],
    box: { left, right: left + width, top: py - LINE * size + 2, bottom: py + 4 * size + below },
  };
}

function overlap(one, other) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left) + MARGIN / 2;
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) + MARGIN / 2;
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(it, frame) {
  return 100 * (Math.max(0, frame.left - it.left) + Math.max(0, it.right - frame.right) + Math.max(0, frame.top - it.top) + Math.max(0, it.bottom - frame.bottom));
}

function grown(it, by) {
  return { ...it, left: it.left - by, right: it.right + by, top: it.top - by, bottom: it.bottom + by };
}

function halfOf({ left, right, top, bottom }) {
  return Math.min(right - left, bottom - top) / 2;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
