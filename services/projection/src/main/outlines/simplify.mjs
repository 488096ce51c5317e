/** Outlines of districts made light enough for a page. Pure. */

/** The Capitole: origin of the map. */
export const ORIGIN = Object.freeze({ lon: 1.4442, lat: 43.6043 });

const METRES_PER_DEGREE = 111_320;
const UNIT_M = 10;
const TOLERANCE_M = 18;

/** A perimeter (`[polygon][ring][[lon, lat]]`) as rings of whole units of ten metres east and south of the origin. */
export function rings(polygons) {
  return polygons.flatMap((polygon) => polygon.map((ring) => simplified(ring.map(metres)).map(units)).filter((ring) => ring.length > 2));
}

/** Surface in hectares, holes taken off. */
export function hectares(polygons) {
  const surface = (ring) => Math.abs(doubled(ring.map(metres))) / 2;
  const squareMetres = polygons.reduce((sum, [outer, ...holes]) => sum + surface(outer) - holes.reduce((all, it) => all + surface(it), 0), 0);
  return Math.round(squareMetres / 1_000) / 10;
}

function metres([lon, lat]) {
  return [(lon - ORIGIN.lon) * METRES_PER_DEGREE * Math.cos((ORIGIN.lat * Math.PI) / 180), (ORIGIN.lat - lat) * METRES_PER_DEGREE];
}

function units([x, y]) {
  return [Math.round(x / UNIT_M), Math.round(y / UNIT_M)];
}

/** Ramer, Douglas and Peucker on both halves of a closed ring: it has no ends to hold on to. */
function simplified(ring) {
  const open = same(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring;
  const far = farthest(open, open[0]);
  return [...kept(open.slice(0, far + 1)), ...kept([...open.slice(far), open[0]])].filter((point, i, all) => !same(point, all[(i + 1) % all.length]));
}

function kept(points) {
  const [first, last] = [points[0], points.at(-1)];
  let [worst, at] = [0, 0];
  points.forEach((point, i) => {
    const away = distance(point, first, last);
    if (away > worst) [worst, at] = [away, i];
  });
  return worst <= TOLERANCE_M ? [first, last] : [...kept(points.slice(0, at + 1)), ...kept(points.slice(at)).slice(1)];
}

function farthest(points, from) {
  return points.reduce((best, point, i) => (Math.hypot(point[0] - from[0], point[1] - from[1]) > Math.hypot(points[best][0] - from[0], points[best][1] - from[1]) ? i : best), 0);
}

function distance([x, y], [x1, y1], [x2, y2]) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

function doubled(ring) {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function same(one, other) {
  return one[0] === other[0] && one[1] === other[1];
}
