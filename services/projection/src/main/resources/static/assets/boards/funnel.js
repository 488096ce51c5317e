import { span } from './thread-words.js';

/** From a need to its answer in steps, and the time between. Pure. A funnel is never forced to decrease: a study may begin without an exploration. */

/** The steps of needs: the figure that counts each, and the milestone of a thread that is the same. */
export const NEED_STEPS = [
  { figure: 'besoins-signales', name: 'Signalés', stage: 'reported' },
  { figure: 'besoins-qualifies', name: 'Qualifiés', stage: 'qualified' },
  { figure: 'explorations', name: 'Explorations', stage: 'explored' },
  { figure: 'etudes-opportunite', name: 'Études d’opportunité', stage: 'studied' },
  { figure: 'besoins-transmis', name: 'Transmis à un projet', stage: 'handed-over' },
  { figure: 'besoins-repondus', name: 'Répondus', stage: 'answered' },
];

const LATE_STAGES = ['NOTIFIED', 'AGREED', 'PAYING', 'PAID', 'CLOSED'];
const PAID_STAGES = ['PAYING', 'PAID', 'CLOSED'];
const NOT_ADMISSIBLE = ['SUBMITTED', 'INFO_REQUESTED', 'INADMISSIBLE', 'WITHDRAWN'];
const REPORTED = ['FILED', 'ACCEPTED', 'REJECTED'];
const MOST_FOR_A_MEDIAN = 3;

/** The steps with their numbers, the share of the largest that each is, and the median time since the step before where it is known. */
export function needFunnel(counts, threads) {
  const largest = Math.max(1, ...NEED_STEPS.map((it) => counts[it.figure] ?? 0));
  return NEED_STEPS.map((it, i) => ({ ...it, count: counts[it.figure] ?? 0, share: (counts[it.figure] ?? 0) / largest, since: i === 0 ? null : median(threads, NEED_STEPS[i - 1].stage, it.stage) }));
}

/** The life of grants, from the application to the report, in numbers and cents. */
export function grantFunnel(grants) {
  const awarded = grants.filter((it) => it.awardedCents > 0);
  const steps = [
    step('Demandes déposées', grants, 'requestedCents'),
    step('Recevables', grants.filter((it) => !NOT_ADMISSIBLE.includes(it.stage)), 'requestedCents'),
    step('Accordées', awarded, 'awardedCents'),
    step('Notifiées', awarded.filter((it) => LATE_STAGES.includes(it.stage)), 'awardedCents'),
    step('En versement ou versées', awarded.filter((it) => PAID_STAGES.includes(it.stage)), 'awardedCents'),
    step('Comptes rendus reçus', awarded.filter((it) => REPORTED.includes(it.report)), 'awardedCents'),
  ];
  const largest = Math.max(1, ...steps.map((it) => it.count));
  return steps.map((it) => ({ ...it, share: it.count / largest }));
}

/** The median time between two milestones of threads that have reached both, in words; null below three of them. */
function median(threads, from, to) {
  const days = (threads ?? [])
    .map((it) => [it.milestones?.find((one) => one.stage === from), it.milestones?.find((one) => one.stage === to)])
    .filter(([first, last]) => first && last && last.on >= first.on)
    .map(([first, last]) => Math.round((Date.parse(last.on) - Date.parse(first.on)) / 86_400_000))
    .sort((one, other) => one - other);
  if (days.length < MOST_FOR_A_MEDIAN) return null;
  const middle = Math.floor(days.length / 2);
  return { text: span(days.length % 2 ? days[middle] : Math.round((days[middle - 1] + days[middle]) / 2)), of: days.length };
}

function step(name, grants, cents) {
  return { name, count: grants.length, cents: grants.reduce((sum, it) => sum + (it[cents] ?? 0), 0) };
}
