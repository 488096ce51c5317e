import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksOf, noteLine, noting, numbered } from '../../main/resources/static/assets/boards/notes.js';
import { series } from '../../main/resources/static/assets/boards/series.js';

const CELLS = [
  { from: '2026-01-01', to: '2026-01-31', value: 1 },
  { from: '2026-02-01', to: '2026-02-28', value: 2 },
  { from: '2026-03-01', to: '2026-03-31', value: 3 },
];
const note = (on, more = {}) => ({ id: on, on, text: 'Un marché ouvre', territory: 'TOUS', ...more });

test('a note stands at the cell that its day is in, those of one cell share a mark', () => {
  const found = numbered([note('2026-01-05'), note('2026-02-01'), note('2026-02-28')], CELLS);

  assert.deepEqual(found.map((it) => [it.number, it.at]), [[1, 0], [2, 1], [3, 1]]);
  assert.deepEqual(marksOf(found), [{ at: 0, text: '1' }, { at: 1, text: '2, 3' }]);
});

test('a note before the first cell, or after the last one, marks nothing', () => {
  assert.deepEqual(numbered([note('2025-12-31')], CELLS), []);
  assert.deepEqual(marksOf(numbered([note('2026-04-01')], CELLS)), []);
  assert.deepEqual(marksOf(numbered([note('2026-04-01')], [])), []);
});

test('notes are drawn with the marks that every series bears', () => {
  const cells = [{ from: '2023-12-01', to: '2023-12-31', value: 1 }, { from: '2024-01-01', to: '2024-01-31', value: 2 }];

  assert.deepEqual(series([{ name: 'x', cells }], 'month', [{ at: 0, text: '1' }]).marks, [{ text: 'nouveau zonage', at: 1 }, { at: 0, text: '1' }]);
});

test('a line says the day, and of what the note is where that is not this series alone', () => {
  const name = (code) => (code === 'QN03107M' ? 'Grand Mirail' : code);

  assert.deepEqual(noteLine(note('2026-01-01', { figure: 'emplois' }), name), { day: '1er janv. 2026', text: 'Un marché ouvre', of: '' });
  assert.equal(noteLine(note('2026-01-01', { territory: 'QN03107M' }), name).of, 'tous les indicateurs, Grand Mirail');
});

test('a note is written of this figure and territory, or of all figures', () => {
  const act = noting({ figure: 'emplois', zoning: '2024', territory: 'TOUS', today: '2026-11-24' });

  assert.deepEqual(act.body({ on: '2026-01-01', text: 'x' }), { on: '2026-01-01', text: 'x', zoning: '2024', territory: 'TOUS', figure: 'emplois' });
  assert.equal('figure' in act.body({ on: '2026-01-01', text: 'x', scope: 'all' }), false);
  assert.equal(act.fields()[0].most, '2026-11-24');
});
