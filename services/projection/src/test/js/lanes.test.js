import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanes, laneY } from '../../main/resources/static/assets/boards/lanes.js';
import { span } from '../../main/resources/static/assets/boards/thread-words.js';

const step = (type, day, more = {}) => ({ eventId: `${type}-${day}-${more.n ?? ''}`, type: `org.maillage.${type}.v1`, file: 'f', occurred: `${day}T08:00:00Z`, counts: {}, ...more });
const thread = (...steps) => ({ day: '2026-11-24', milestones: [{ stage: 'reported', on: '2017-03-11' }, { stage: 'studied', on: '2020-09-30' }, { stage: 'service', on: '2022-03-01' }], steps });

const STORY = thread(
  step('needs.need-reported', '2017-03-11'),
  step('needs.study-commissioned', '2020-02-03'),
  step('needs.study-delivered', '2020-09-30'),
  step('impact.service-opened', '2022-03-01'),
  step('needs.need-answered', '2022-03-01'),
  step('impact.job-declared', '2024-04-10', { n: 1 }),
  step('impact.job-declared', '2024-04-10', { n: 2 }),
);

test('steps lie in the lane of their service, in the order of time', () => {
  const { nodes } = lanes(STORY);

  assert.deepEqual(nodes.map((it) => it.text), ['Besoin signalé', 'Étude rendue', 'Service ouvert', 'Besoin répondu', '2 emplois']);
  assert.deepEqual(nodes.map((it) => it.y), ['needs', 'needs', 'impact', 'needs', 'impact'].map(laneY));
  assert.ok(nodes.every((it, i) => i === 0 || it.x >= nodes[i - 1].x));
});

test('the answer leads back to the need, and is no part of the line', () => {
  const { loops, line } = lanes(STORY);

  assert.equal(loops.length, 1);
  assert.equal(line.match(/[MLC]/g).length, 4);
});

test('a name stands off the line, which may go up or down from its step', () => {
  const { nodes } = lanes(STORY);
  const [study, service] = ['Étude rendue', 'Service ouvert'].map((text) => nodes.find((it) => it.text === text));

  assert.ok(study.label.y < study.y, 'the line goes down from it');
  assert.ok(service.label.y > service.y - 10, 'the line comes down to it');
});

test('what is only in the table does not draw out the time', () => {
  const later = { ...STORY, steps: [...STORY.steps, step('impact.beneficiaries-declared', '2026-06-30')] };

  assert.equal(lanes(later).nodes.at(-1).x, lanes(STORY).nodes.at(-1).x);
});

test('what lasts is a bar from its beginning to its end', () => {
  const [study] = lanes(STORY).bars;

  assert.equal(study.text, 'Étude');
  assert.ok(study.width >= 20);
});

test('the time between main stages is told where there is room', () => {
  assert.deepEqual(lanes(STORY).spans.map((it) => [it.name, it.text]), [['signalé → étudié', '≈ 3,6 ans'], ['étudié → service ouvert', '≈ 17 mois']]);
});

test('an award tells its euros, a fact that cannot be read is left out', () => {
  const { nodes } = lanes(thread(step('funding.grant-decided', '2021-04-08', { counts: { 'montant-accorde': 1_500_000 } }), step('impact.job-declared', '2022-01-01', { cannotBeRead: 'x' })));

  assert.deepEqual(nodes.map((it) => it.text.replace(/\s/g, ' ')), ['15 000 €']);
});

test('a thread without a step that can be drawn has no drawing', () => {
  assert.equal(lanes(thread(step('needs.need-acknowledged', '2017-03-31'))), null);
});

test('spans of time are said as people say them', () => {
  assert.deepEqual([1, 59, 280, 1816].map(span), ['1 jour', '59 jours', '≈ 9 mois', '≈ 5 ans']);
});
