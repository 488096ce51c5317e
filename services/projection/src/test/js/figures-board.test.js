import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, reduce, rows, settled } from '../../main/resources/static/assets/boards/figures-board.js';
import { golden } from './golden.js';

const after = (...messages) => messages.reduce(reduce, EMPTY);
const value = (state, key) => rows(state, 'TOUS').find((row) => row.key === key).cell.value;
const added = (state, key) => rows(state, 'TOUS').find((row) => row.key === key).difference;

test('a snapshot shows every figure in the order of the server', () => {
  const shown = rows(after(golden('snapshot')), 'TOUS');

  assert.deepEqual(shown.map((row) => row.key), golden('snapshot').data.figures.map((figure) => figure.key));
  assert.equal(shown[0].name, 'Besoins répondus');
});

test('the first snapshot points nothing out', () => {
  assert.deepEqual(after(golden('snapshot')).changed, {});
});

test('a change replaces the values that it names and no others', () => {
  const before = after(golden('snapshot'));
  const state = reduce(before, golden('change'));

  assert.equal(value(state, 'besoins-repondus'), 3);
  assert.equal(value(state, 'explorations'), value(before, 'explorations'));
});

test('what was added is pointed out until it was drawn', () => {
  const state = after(golden('snapshot'), golden('change'));

  assert.equal(added(state, 'besoins-repondus'), 1);
  assert.equal(added(state, 'explorations'), null);
  assert.equal(added(settled(state), 'besoins-repondus'), null);
});

test('additions between two drawings are summed', () => {
  const again = { type: 'change', data: { cells: [{ figure: 'besoins-repondus', territory: 'TOUS', value: 5, of: {} }] } };

  assert.equal(added(after(golden('snapshot'), golden('change'), again), 'besoins-repondus'), 3);
});

test('the same change twice changes nothing more', () => {
  const once = settled(after(golden('snapshot'), golden('change')));

  assert.deepEqual(reduce(once, golden('change')).cells, once.cells);
  assert.deepEqual(reduce(once, golden('change')).changed, {});
});

test('a value that comes where there was none is pointed out without a difference', () => {
  const appeared = { type: 'change', data: { cells: [{ figure: 'delai-reponse', territory: 'TOUS', value: 40, of: { count: 5 } }] } };

  assert.equal(added(after(golden('snapshot'), appeared), 'delai-reponse'), 0);
});

test('a change before any snapshot is nothing', () => {
  assert.equal(after(golden('change')), EMPTY);
});

test('a reset keeps what is shown until the snapshot behind it', () => {
  const before = after(golden('snapshot'));

  assert.equal(reduce(before, golden('reset')), before);
});

test('an unknown message is ignored', () => {
  const before = after(golden('snapshot'));

  assert.equal(reduce(before, { type: 'weather', data: {} }), before);
});

test('a sign of life tells how fresh the figures are', () => {
  assert.equal(after(golden('snapshot'), golden('beat')).recorded, golden('beat').data.recorded);
});

test('a snapshot of another place points nothing out', () => {
  const elsewhere = golden('snapshot');
  elsewhere.data.territories = ['QN03107M'];

  assert.deepEqual(after(golden('snapshot'), elsewhere).changed, {});
});

test('a figure that counts is zero where nothing was counted, a ratio has no value', () => {
  const definitions = [{ key: 'besoins-repondus', kind: 'count' }, { key: 'taux-reponse', kind: 'ratio' }];
  const cell = (key) => rows(after(golden('snapshot')), 'QN03107M', definitions).find((row) => row.key === key).cell.value;

  assert.equal(cell('besoins-repondus'), 0);
  assert.equal(cell('taux-reponse'), undefined);
});
