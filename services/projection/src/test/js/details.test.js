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
