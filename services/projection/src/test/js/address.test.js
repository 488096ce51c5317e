import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveUrl, read, write } from '../../main/resources/static/assets/boards/address.js';

test('an empty address is the whole city in the current zoning', () => {
  assert.deepEqual(read(''), { zoning: '2024', territory: 'TOUS', figure: null });
});

test('what is looked at comes back from its address', () => {
  for (const query of ['', '?zonage=2015', '?qpv=QN03107M', '?zonage=2015&qpv=QP031007&provenance=explorations', '?zonage=both']) {
    assert.equal(write(read(query)), query);
  }
});

test('a district of another zoning, or none, is the whole', () => {
  assert.equal(read('?zonage=2015&qpv=QN03107M').territory, 'TOUS');
  assert.equal(read('?qpv=%22%3E').territory, 'TOUS');
  assert.equal(read('?zonage=both&qpv=QP031007').territory, 'TOUS');
});

test('an unknown zoning is the current one', () => {
  assert.equal(read('?zonage=1996').zoning, '2024');
});

test('the stream is that of what is looked at', () => {
  assert.equal(liveUrl(read('?qpv=QN03107M')), '/api/live?zoning=2024&territory=QN03107M');
});
