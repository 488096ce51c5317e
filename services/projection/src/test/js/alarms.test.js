import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alarmsSign, alarmWords, conditionWords, countWords, limitUnit, raisedAnew } from '../../main/resources/static/assets/boards/alarms.js';
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

test('what an alert waits for is told with its unit', () => {
  const jobs = { name: 'Emplois', unit: 'ETP' };
  const money = { name: 'Montant accordé', unit: '€' };

  assert.equal(conditionWords({ figure: 'emplois', above: 30.5, span: 'YEAR' }, jobs), 'Emplois dépasse 30,5 ETP, cette année');
  assert.equal(conditionWords({ figure: 'montant-accorde', below: 10_000, span: 'ALL' }, money).replaceAll('\u202f', ' '), 'Montant accordé descend sous 10 000 €, depuis le premier fait');
  assert.equal(conditionWords({ figure: 'emplois', silentDays: 1, span: 'ALL' }, jobs), 'Emplois se tait depuis plus de 1 jour');
  assert.equal(conditionWords({ figure: 'of-a-later-day', above: 1, span: 'ALL' }, undefined), 'of-a-later-day dépasse 1, depuis le premier fait');
});

test('a limit is given in days of silence, or as the figure is read', () => {
  assert.equal(limitUnit('silentDays', { unit: 'ETP' }), 'jours');
  assert.equal(limitUnit('above', { unit: 'ETP' }), 'ETP');
  assert.equal(limitUnit(undefined, undefined), '');
});
