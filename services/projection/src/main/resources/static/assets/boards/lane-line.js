/** The line that a thread draws through its lanes, and where it leaves room for names. Pure. Lengths are in units of the drawing. */

/** The radius of a node. */
export const NODE = 7;

const DAY_MS = 86_400_000;

/** Above and below first: the line itself goes sideways. */
const SIDES = [[0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1], [1, 0], [-1, 0]];

/** The line through nodes that lie in the order of time. */
export function path(nodes) {
  return nodes.reduce((drawn, node, i) => {
    if (i === 0) return `M${node.x.toFixed(1)} ${node.y}`;
    const before = nodes[i - 1];
    if (before.y === node.y) return `${drawn}L${node.x.toFixed(1)} ${node.y}`;
    const bend = (node.x - before.x) * 0.5;
    return `${drawn}C${(before.x + bend).toFixed(1)} ${before.y} ${(node.x - bend).toFixed(1)} ${node.y} ${node.x.toFixed(1)} ${node.y}`;
  }, '');
}

/** From the service that answers back up to the need. */
export function loop(nodes, answered) {
  const service = nodes.filter((it) => it.name === 'service-opened' && it.at <= answered.at + DAY_MS).at(-1);
  if (!service) return '';
  const middle = (service.y + answered.y) / 2;
  return `M${service.x.toFixed(1)} ${service.y - NODE}C${(service.x + 26).toFixed(1)} ${middle} ${(answered.x + 26).toFixed(1)} ${middle} ${answered.x.toFixed(1)} ${answered.y + NODE + 2}`;
}

/** The sides of a node, those first that the line crosses least: it comes from the left and goes on to the right, and an answer hangs above its service. */
export function sidesOf(nodes, node) {
  const line = nodes.filter((it) => !it.loop);
  const i = line.indexOf(node);
  const goes = (dx, it) => it && [dx, Math.sign(it.y - node.y)];
  const answers = node.name === 'service-opened' && nodes.some((it) => it.loop);
  const lines = (node.loop ? [[0, 1]] : [goes(-1, line[i - 1]), goes(1, line[i + 1]), answers && [0, -1]]).filter(Boolean);
  const crossed = (side) => lines.filter((it) => crosses(it, side)).length;
  return [...SIDES].sort((one, other) => crossed(one) - crossed(other));
}

/** Whether a line that goes off to one side of a node, up, down or level, is in the way on another. */
function crosses([x, y], [dx, dy]) {
  if (dx === x) return dy === y || dy === 0;
  return (dx === 0 || x === 0) && dy === y && y !== 0;
}
