import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alarmsSign, alarmWords, countWords, raisedAnew } from '../../main/resources/static/assets/boards/alarms.js';
import { golden } from './golden.js';

const { raised } = golden('alerts').data;
const [needs, nothing] = raised;

test('what is raised when the page opens is no news', () => {
  assert.deepEqual(raisedAnew(null, raised), []);
});

test('only what was not raised before is news', () => {
  assert.deepEqual(raisedAnew([], raised), raised);
  assert.deepEqual(raisedAnew([needs], raised), [nothing]);
  assert.deepEqual(raisedAnew(raised, [nothing]), []);
});

test('an alert that was cleared and is raised again is news', () => {
  const again = { ...needs, since: '2026-11-25T08:00:00Z' };

  assert.deepEqual(raisedAnew(raised, [again, nothing]), [again]);
});

test('they are told by their names', () => {
  assert.equal(alarmWords([needs]), 'Alerte levée : Besoins en nombre.');
  assert.equal(alarmWords(raised), '2 alertes levées : Besoins en nombre, Plus rien.');
  assert.equal(countWords([needs]), '1 alerte');
  assert.equal(countWords(raised), '2 alertes');
});

test('a list of them is asked for again when others are raised', () => {
  assert.equal(alarmsSign(null), alarmsSign([]));
  assert.equal(alarmsSign(raised), alarmsSign([...raised]));
  assert.notEqual(alarmsSign(raised), alarmsSign([needs]));
});
