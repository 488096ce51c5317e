import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, atMoment, onDay } from '../../main/resources/static/assets/format/dates.js';
import { difference, number, unit } from '../../main/resources/static/assets/format/numbers.js';

const NARROW = '\u202f';

test('thousands are parted by a narrow space, decimals by a comma', () => {
  assert.equal(number(48579), `48${NARROW}579`);
  assert.equal(number(97.2), '97,2');
  assert.equal(number(0), '0');
});

test('where there is no number there is a dash, and no unit', () => {
  assert.equal(number(undefined), '–');
  assert.equal(unit('jours', undefined), '');
});

test('a difference has its sign, a real minus below zero', () => {
  assert.equal(difference(3), '+3');
  assert.equal(difference(-2), '\u22122');
});

test('one of something is singular', () => {
  assert.equal(unit('besoins', 1), 'besoin');
  assert.equal(unit('besoins', 0), 'besoin');
  assert.equal(unit('besoins', 2), 'besoins');
  assert.equal(unit('QPV', 1), 'QPV');
  assert.equal(unit('%', 1), '%');
});

test('days and moments are those of Paris', () => {
  assert.equal(onDay('2026-11-23'), '23 nov. 2026');
  assert.equal(onDay('2026-01-01'), '1er janv. 2026');
  assert.equal(atMoment('2026-11-23T10:04:00Z'), '23 nov. 2026, 11 h 04');
});

test('an age is told in the unit that matters', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  const before = (seconds) => ago(now - seconds * 1000, now);

  assert.equal(before(0), 'à l’instant');
  assert.equal(before(4), 'il y a 4 s');
  assert.equal(before(180), 'il y a 3 min');
  assert.equal(before(7200), 'il y a 2 h');
  assert.equal(before(2 * 86400), 'le 22 nov. 2026');
  assert.equal(before(-30), 'à l’instant');
});
