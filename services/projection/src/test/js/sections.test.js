import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentence } from '../../main/resources/static/assets/boards/details.js';
import { sections } from '../../main/resources/static/assets/boards/sections.js';

const row = (key, cell = { of: {} }) => ({ key, cell });

test('headline figures come first, in the order that was decided, jobs behind the beneficiaries', () => {
  const [first] = sections(['occupation', 'emplois', 'explorations', 'beneficiaires-qpv', 'services-ouverts', 'besoins-repondus'].map((key) => row(key)));

  assert.deepEqual(first.rows.map((it) => it.key), ['besoins-repondus', 'services-ouverts', 'beneficiaires-qpv', 'emplois', 'occupation']);
});

test('a figure without a place comes last, and sections without figures are left out', () => {
  assert.deepEqual(sections([row('of-a-later-day'), row('montant-accorde')]).map((it) => it.id), ['financements', 'autres']);
});

test('no figure is lost or shown twice', () => {
  const keys = ['besoins-repondus', 'taux-reponse', 'explorations', 'organismes-soutenus', 'mixite-lieux', 'beneficiaires', 'survie-3-ans', 'x'];

  assert.deepEqual(sections(keys.map((key) => row(key))).flatMap((it) => it.rows.map((shown) => shown.key)).sort(), [...keys].sort());
});

test('leverage, euros per resident and cooperation have their places', () => {
  const placed = sections(['cooperation', 'euros-par-habitant', 'effet-levier'].map((key) => row(key)));

  assert.deepEqual(placed.map((it) => [it.id, it.rows[0].key]), [['tete', 'effet-levier'], ['financements', 'euros-par-habitant'], ['lieux', 'cooperation']]);
});

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
