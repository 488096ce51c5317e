import { stageName } from './thread-words.js';

/** How threads flow from stage to stage, and how many wait where. Pure. */

const STAGES = ['reported', 'qualified', 'explored', 'studied', 'handed-over', 'service', 'job'];
const ENDED = 'Sans suite à ce jour';

/** The flow of threads: stages with how many have reached them, and from where to where they went. */
export function flow(threads) {
  const links = new Map();
  const reached = new Map();
  for (const thread of threads) {
    const stages = STAGES.filter((stage) => thread.milestones?.some((it) => it.stage === stage));
    stages.forEach((stage, i) => {
      const next = i === stages.length - 1 ? (stage === 'job' || stage === 'service' ? null : ENDED) : stageName(stages[i + 1]);
      count(reached, stageName(stage));
      if (next) count(links, `${stageName(stage)}>${next}`);
      if (next === ENDED) count(reached, ENDED);
    });
  }
  const order = [...STAGES.map(stageName), ENDED].filter((name) => reached.has(name));
  return {
    nodes: order.map((name) => ({ name, count: reached.get(name) })),
    links: [...links].map(([key, value]) => ({ source: key.split('>')[0], target: key.split('>')[1], value })),
  };
}

/** The flow as lines of a table. */
export function flowRows({ links }) {
  return [['De', 'Vers', 'Fils'], ...links.map((it) => [it.source, it.target, it.value])];
}

/** The flow in a sentence. */
export function flowSummary({ nodes }) {
  return nodes.map((it) => `${it.name} : ${it.count}`).join(', ');
}

function count(map, key) {
  map.set(key, (map.get(key) ?? 0) + 1);
}
