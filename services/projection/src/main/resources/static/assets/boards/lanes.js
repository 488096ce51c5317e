import { serviceOf } from './facts.js';
import { loop, NODE, path, sidesOf } from './lane-line.js';
import { labels } from './map.js';
import { span, stageName } from './thread-words.js';

/** A thread as one line through five lanes, in the order of time. Pure. Lengths are in units of the drawing. */

/** The lanes from top to bottom. */
export const LANES = ['needs', 'incubation', 'funding', 'thirdplaces', 'impact'];

export const WIDTH = 1320;
const LEFT = 150;
const RIGHT = 1270;
const TOP = 76;
const LANE = 80;
const DAY_MS = 86_400_000;
const TOGETHER_DAYS = 45;

/** The height of the lanes with the years below and the spans above. */
export const HEIGHT = TOP + LANE * LANES.length + 30;

/** What the line goes through; everything else is in the table. */
const MAIN = {
  'need-reported': 'Besoin signalé',
  'exploration-concluded': 'Exploration terminée',
  'study-delivered': 'Étude rendue',
  'need-handed-over': 'Transmis à un projet',
  'project-opened': 'Projet ouvert',
  'stage-entered': 'Accompagné',
  'structure-registered': 'Structure créée',
  'survival-checked': 'Pérennité constatée',
  'grant-decided': 'Subvention',
  'instalment-paid': 'Versement',
  'place-registered': 'Tiers-lieu ouvert',
  'occupant-moved-in': 'Installation',
  'service-opened': 'Service ouvert',
  'job-declared': 'Emploi',
  'need-answered': 'Besoin répondu',
  'need-reopened': 'Besoin rouvert',
};

/** What lasts, from one event of a file to another. */
const BARS = [
  ['exploration-opened', 'exploration-concluded', 'Exploration'],
  ['study-commissioned', 'study-delivered', 'Étude'],
  ['stage-entered', 'project-exited', 'Incubation'],
  ['occupant-moved-in', 'occupant-moved-out', 'Occupation'],
];

const SPANS = ['reported', 'explored', 'studied', 'handed-over', 'registered', 'service'];

/** The drawing of a thread, or null where nothing of it can be drawn. */
export function lanes(thread) {
  const steps = thread.steps.filter((it) => !it.cannotBeRead);
  const main = grouped(steps.filter((it) => nameOf(it) in MAIN));
  if (main.length === 0) return null;
  const scale = scaleOf(steps.filter(isDrawn), thread.day);
  const nodes = main.map((it) => ({ ...it, x: scale(it.at), y: laneY(it.service) }));
  const placed = labels(nodes.map((it, i) => ({ ...asDistrict(it, i), sides: sidesOf(nodes, it) })), { left: LEFT - 20, right: WIDTH, top: TOP - 10, bottom: HEIGHT - 24 }, [], { lines: 2 });
  return {
    nodes: nodes.map((it, i) => ({ ...it, label: placed[i] })),
    line: path(nodes.filter((it) => !it.loop)),
    loops: nodes.filter((it) => it.loop).map((it) => loop(nodes, it)),
    bars: bars(steps, scale, thread.day),
    spans: spans(thread.milestones, scale),
    years: years(scale, steps, thread.day),
  };
}

/** The lane of a service: where its line lies. */
export function laneY(service) {
  return TOP + LANE * Math.max(0, LANES.indexOf(service)) + LANE / 2;
}

/** Where one lane ends and the next begins. */
export function laneEdges() {
  return Array.from({ length: LANES.length + 1 }, (_, i) => TOP + LANE * i);
}

/** Steps of one kind that follow within weeks are one node: « 6 emplois ». */
function grouped(steps) {
  const nodes = [];
  for (const step of steps) {
    const name = nameOf(step);
    const at = Date.parse(step.occurred);
    const near = nodes.find((it) => it.name === name && at - it.last < TOGETHER_DAYS * DAY_MS);
    if (near) Object.assign(near, { count: near.count + 1, last: at, counts: added(near.counts, step.counts) });
    else nodes.push({ id: step.eventId, name, service: serviceOf(step.type), at, last: at, occurred: step.occurred, count: 1, counts: step.counts, loop: name === 'need-answered' });
  }
  return nodes.map((it) => ({ ...it, text: textOf(it) }));
}

function textOf({ name, count, counts }) {
  const euros = counts['montant-verse'] ?? counts['montant-accorde'];
  if ((name === 'grant-decided' || name === 'instalment-paid') && euros) return `${(euros / 100).toLocaleString('fr-FR')} €${name === 'instalment-paid' ? ' versés' : ''}`;
  if (name === 'job-declared') return `${count} emploi${count < 2 ? '' : 's'}`;
  return count === 1 ? MAIN[name] : `${MAIN[name]} × ${count}`;
}

function added(one, other) {
  const sum = { ...one };
  for (const [key, value] of Object.entries(other ?? {})) sum[key] = (sum[key] ?? 0) + value;
  return sum;
}

/** What is only in the table does not draw out the time. */
function isDrawn(step) {
  const name = nameOf(step);
  return name in MAIN || BARS.some((it) => it.includes(name));
}

function scaleOf(steps, day) {
  const times = steps.map((it) => Date.parse(it.occurred));
  const first = Math.min(...times);
  const last = Math.max(...times, first + 120 * DAY_MS);
  const end = Math.min(Math.max(last + (last - first) * 0.06, last), Math.max(Date.parse(day), last));
  return Object.assign((at) => LEFT + 20 + ((at - first) / (end - first)) * (RIGHT - LEFT - 90), { first, end });
}

function bars(steps, scale, day) {
  return BARS.flatMap(([from, to, text]) =>
    steps
      .filter((it) => nameOf(it) === from)
      .map((begun) => {
        const ended = steps.find((it) => nameOf(it) === to && it.file === begun.file && it.occurred >= begun.occurred);
        const [left, right] = [scale(Date.parse(begun.occurred)), scale(Math.min(Date.parse(ended?.occurred ?? day), scale.end))];
        return { id: begun.eventId, service: serviceOf(begun.type), left, width: Math.max(20, right - left), y: laneY(serviceOf(begun.type)), text: right - left > 70 ? text : '' };
      }),
  );
}

/** The time between main stages, above the lanes; those too near to be written are left to the table. */
function spans(milestones, scale) {
  const reached = SPANS.map((stage) => milestones.find((it) => it.stage === stage)).filter(Boolean);
  return reached
    .slice(1)
    .map((it, i) => {
      const before = reached[i];
      const days = Math.round((Date.parse(it.on) - Date.parse(before.on)) / DAY_MS);
      return { left: scale(Date.parse(before.on)) + 3, right: scale(Date.parse(it.on)) - 3, days, text: span(days), name: `${stageName(before.stage).toLowerCase()} → ${stageName(it.stage).toLowerCase()}` };
    })
    .filter((it) => it.right - it.left > 84);
}

function years(scale, steps, day) {
  const [first, last] = [new Date(scale.first).getUTCFullYear(), new Date(scale.end).getUTCFullYear()];
  const step = Math.ceil((last - first + 1) / 12);
  return Array.from({ length: Math.ceil((last - first + 1) / step) }, (_, i) => first + i * step)
    .map((year) => ({ year, x: scale(Date.UTC(year, 0, 1)) }))
    .filter((it) => it.x >= LEFT - 10 && it.x <= RIGHT + 40);
}

function asDistrict({ text, x, y, occurred }, i) {
  return { name: text.length > 11 ? text : occurred.slice(0, 11), value: '', box: { left: x - NODE, right: x + NODE, top: y - NODE, bottom: y + NODE, x, y }, radius: NODE, weight: -i };
}

function nameOf({ type }) {
  return type.split('.')[3] ?? type;
}
