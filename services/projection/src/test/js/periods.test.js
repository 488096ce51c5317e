import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choices, neighbour, period } from '../../main/resources/static/assets/boards/periods.js';

const TODAY = '2026-11-24';

test('a year that goes on ends today, one that is over on its last day', () => {
  assert.deepEqual(period('2026', TODAY), { id: '2026', from: '2026-01-01', to: TODAY, open: true, label: '2026, en cours', short: '2026' });
  assert.deepEqual(period('2021', TODAY), { id: '2021', from: '2021-01-01', to: '2021-12-31', open: false, label: 'Année 2021', short: '2021' });
});

test('quarters end on their last day, leap years too', () => {
  assert.equal(period('2024-T1', TODAY).to, '2024-03-31');
  assert.equal(period('2026-T2', TODAY).to, '2026-06-30');
  assert.equal(period('2026-T2', TODAY).label, '2e trimestre 2026');
});

test('twelve months begin the day after the same date a year ago', () => {
  assert.equal(period('12m', TODAY).from, '2025-11-25');
  assert.equal(period('12m', '2024-02-29').from, '2023-03-01');
});

test('what means nothing, or only the future, is the current year', () => {
  assert.equal(period('demain', TODAY).id, '2026');
  assert.equal(period('2031', TODAY).id, '2026');
});

test('since the first fact has no first day', () => {
  assert.deepEqual({ ...period('tout', TODAY), label: '', short: '' }, { id: 'tout', from: null, to: TODAY, open: true, label: '', short: '' });
});

test('choices begin with the current year and hold no future', () => {
  const offered = choices(TODAY);

  assert.equal(offered[0].id, '2026');
  assert.equal(offered.at(-1).id, 'tout');
  assert.ok(offered.every((it) => it.to <= TODAY));
});

test('the period before and after is on the same scale', () => {
  assert.equal(neighbour('2026', -1), '2025');
  assert.equal(neighbour('2026-T1', -1), '2025-T4');
  assert.equal(neighbour('2025-T4', 1), '2026-T1');
  assert.equal(neighbour('12m', -1), '12m');
});
