import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, atMoment, onDay } from '../../main/resources/static/assets/format/dates.js';
import { amount, contribution, difference, number, unit } from '../../main/resources/static/assets/format/numbers.js';
import { typeset } from '../../main/resources/static/assets/format/typography.js';

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
  assert.equal(unit('projets et lieux', 1), 'projet ou lieu');
  assert.equal(unit('QPV', 1), 'QPV');
  assert.equal(unit('%', 1), '%');
});

test('money is told in millions from one million', () => {
  const awarded = { name: 'Montant accordé', unit: '€' };

  assert.deepEqual(amount(awarded, 2_580_000), { text: '2,58', unit: 'M€' });
  assert.deepEqual(amount(awarded, 185_000), { text: `185${NARROW}000`, unit: '€' });
  assert.deepEqual(amount(awarded, undefined), { text: '–', unit: '' });
});

test('euros for one of something have their cents', () => {
  assert.deepEqual(amount({ name: 'Effet de levier', unit: '€ pour 1 €' }, 1.9), { text: '1,90', unit: '€ pour 1 €' });
});

test('what the name says already is not said again', () => {
  assert.deepEqual(amount({ name: 'Besoins répondus', unit: 'besoins' }, 9), { text: '9', unit: '' });
  assert.deepEqual(amount({ name: 'Délai de réponse', unit: 'jours' }, 1), { text: '1', unit: 'jour' });
  assert.deepEqual(amount({ name: 'Emplois', unit: 'ETP' }, 34.7), { text: '34,7', unit: 'ETP' });
});

test('an index and a mark are told to two decimals, with the most there can be', () => {
  assert.deepEqual(amount({ name: 'Mixité des publics des lieux', unit: 'indice 0 à 0,75' }, 0.7), { text: '0,70', unit: 'sur 0,75' });
  assert.deepEqual(amount({ name: 'Satisfaction des habitants', unit: 'note de 1 à 5' }, 4.13), { text: '4,13', unit: 'sur 5' });
});

test('a contribution is told in the unit of its figure', () => {
  assert.equal(contribution(1_500_000, '€'), `+15${NARROW}000`);
  assert.equal(contribution(-80, 'ETP'), '\u22120,8');
  assert.equal(contribution(1, 'besoins'), '+1');
});

test('days and moments are those of Paris', () => {
  assert.equal(onDay('2026-11-23'), '23 nov. 2026');
  assert.equal(onDay('2026-01-01'), '1er janv. 2026');
  assert.equal(atMoment('2026-11-23T10:04:00Z'), '23 nov. 2026, 11\u00a0h\u00a004');
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

test('a date does not break, with or without its year', () => {
  assert.equal(typeset('du 1er janv. 2026 au 23 nov.'), 'du 1er\u00a0janv.\u00a02026 au 23\u00a0nov.');
  assert.equal(typeset('le 15 août 2025, à 9 h'), 'le 15\u00a0août\u00a02025, à 9\u00a0h');
});
