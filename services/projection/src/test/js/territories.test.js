import assert from 'node:assert/strict';
import { test } from 'node:test';
import { districts } from '../../main/resources/static/assets/boards/territories.js';
import { dimension, label } from '../../main/resources/static/assets/boards/words.js';

const answer = {
  zonings: [
    { zoning: '2015', districts: [{ code: 'QP031007', label: 'Reynerie' }] },
    { zoning: '2024', districts: [{ code: 'QN07501M', label: 'Ailleurs' }, { code: 'QN03107M', label: 'Mirail' }, { code: 'QN03104M', label: 'Barradels' }] },
  ],
};

test('the districts of the city, by name', () => {
  assert.deepEqual(districts(answer, '2024').map((it) => it.label), ['Barradels', 'Mirail']);
  assert.deepEqual(districts(answer, '1996'), []);
});

test('codes are told in words, unknown ones as they are', () => {
  assert.equal(dimension('theme'), 'thème');
  assert.equal(label('MOBILITE'), 'Mobilité');
  assert.equal(label('LATER_VALUE'), 'LATER_VALUE');
});
