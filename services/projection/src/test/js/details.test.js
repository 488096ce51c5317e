import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentence, told } from '../../main/resources/static/assets/boards/details.js';

const jobs = (cell) => ({ key: 'emplois', name: 'Emplois', unit: 'ETP', cell });

test('words stand where a number would tell of one to four persons', () => {
  const row = jobs({ of: {}, withheld: 'moins de 5' });

  assert.deepEqual(told(row), { text: 'moins de 5', unit: '' });
  assert.equal(sentence(row), 'personnes, publié chaque mois');
});

test('a released value says up to which day it counts', () => {
  const row = jobs({ value: 34.7, of: { persons: 42 }, until: '2026-10-31' });

  assert.equal(told(row).text, '34,7');
  assert.equal(sentence(row), '42 personnes · au 31 oct. 2026');
});

test('a value as it is says nothing of a day', () => {
  assert.equal(sentence(jobs({ value: 34.7, of: { persons: 42 } })), '42 personnes');
});

const row = (key, cell = { of: {} }) => ({ key, cell });

test('a ratio of money tells euros, and of which year the residents are', () => {
  assert.equal(
    sentence(row('effet-levier', { value: 1.92, of: { numerator: 700_000_000, denominator: 365_300_000 } })).replace(/\s/g, ' '),
    '7 M€ d’autres financeurs, 3,65 M€ de la Métropole',
  );
  assert.equal(
    sentence(row('euros-par-habitant', { value: 39.11, of: { numerator: 123_950_000, denominator: 31_691, populationYear: 2013 } })).replace(/\s/g, ' '),
    '1,24 M€, 31 691 habitants en 2013',
  );
});

test('where residents were not counted, it is said', () => {
  assert.equal(sentence(row('euros-par-habitant', { of: { numerator: 0, denominator: 0 } })), 'donné par quartier, là où sa population est connue');
});

test('a ratio tells its two integers in the words of its figure', () => {
  assert.equal(sentence(row('taux-reponse', { value: 14.3, of: { numerator: 5, denominator: 35 } })), '5 sur 35 qualifiés en 24 mois');
  assert.equal(sentence(row('of-a-later-day', { value: 50, of: { numerator: 1, denominator: 2 } })), '1 sur 2');
  assert.equal(sentence(row('occupation', { of: { numerator: 0, denominator: 0 } })), 'aucun cas encore');
});

test('a median, a head count, an attendance and an index tell how many', () => {
  assert.equal(sentence(row('delai-reponse', { value: 300, of: { count: 6 } })), 'sur 6 réponses');
  assert.equal(sentence(row('delai-reponse', { of: { count: 4 } })), 'donné à partir de 5 réponses');
  assert.equal(sentence(row('emplois', { value: 6.2, of: { persons: 8 } })), '8 personnes');
  assert.equal(sentence(row('evenements-publics', { value: 1, of: { attendees: 1, residents: 0 } })), '1 participation');
  assert.equal(sentence(row('mixite-lieux', { value: 0.66, of: { SAME_QPV: 12, OUTSIDE: 8 } })), 'sur 20 personnes');
  assert.equal(sentence(row('montant-accorde', { value: 3, of: {} })), '');
});
