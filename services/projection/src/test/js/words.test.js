import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event } from '../../main/resources/static/assets/boards/events.js';
import { dimension, isTold, label, zoningName } from '../../main/resources/static/assets/boards/words.js';

test('codes are told in words, unknown ones as they are', () => {
  assert.equal(dimension('theme'), 'thème');
  assert.equal(label('MOBILITE'), 'Mobilité');
  assert.equal(label('LATER_VALUE'), 'LATER_VALUE');
});

test('zonings are told in words', () => {
  assert.equal(zoningName('2024'), 'QPV 2024');
  assert.equal(zoningName('both'), 'QPV de 2015 et de 2024');
});

test('ids of organisations and places are not shown as if they were words', () => {
  assert.equal(isTold('schemeCode'), true);
  assert.equal(isTold('beneficiary'), false);
  assert.equal(isTold('place'), false);
});

test('events are told in words, unknown ones as they are', () => {
  assert.equal(event('org.maillage.funding.grant-decided.v1'), 'Subvention attribuée');
  assert.equal(event('org.maillage.funding.of-a-later-day.v1'), 'org.maillage.funding.of-a-later-day.v1');
});
