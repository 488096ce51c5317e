import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverage, coverageText, heardHere, senderName, uncoveredText } from '../../main/resources/static/assets/boards/coverage.js';
import { beside, headline, HEADLINES, spark, trendRow } from '../../main/resources/static/assets/boards/headlines.js';

const row = (cell, more = {}) => ({ key: 'besoins-repondus', name: 'Besoins répondus', unit: 'besoins', version: 1, difference: null, cell: { of: {}, ...cell }, ...more });
const OF_2026 = { year: 2025, open: true, whole: null };

test('jobs come fifth', () => {
  assert.equal(HEADLINES.indexOf('emplois'), 4);
});

test('a value is compared with the same date a year before', () => {
  const shown = headline(row({ value: 9 }), [1, 2, 3, 4, 6], OF_2026);

  assert.deepEqual(shown.change, { direction: 'up', text: '+3' });
  assert.equal(shown.base, '6 en 2025 à date');
  assert.deepEqual(shown.points, [1, 2, 3, 4, 6, 9]);
});

test('shares change by points', () => {
  const shown = headline(row({ value: 84, of: { numerator: 84, denominator: 100 } }, { key: 'occupation', unit: '%' }), [86], OF_2026);

  assert.deepEqual(shown.change, { direction: 'down', text: '−2 pts' });
  assert.equal(shown.base, '86 % en 2025 à date');
});

test('what has hardly moved is stable', () => {
  assert.equal(headline(row({ value: 1.92 }, { key: 'effet-levier', unit: '€ pour 1 €' }), [1.9], OF_2026).change.direction, 'stable');
});

test('where a figure is not computed for a district, a dash stands with the reason', () => {
  const shown = headline(row({}, { key: 'effet-levier', unit: '€ pour 1 €' }), undefined, { ...OF_2026, whole: { value: 1.92 } });

  assert.equal(shown.text, '–');
  assert.equal(shown.detail, 'non calculé à l’échelle d’un quartier');
  assert.equal(shown.base, 'Métropole : 1,92 €');
});

test('nothing is compared with what may not be told', () => {
  const shown = headline(row({ withheld: 'moins de 5' }), [1], OF_2026);

  assert.equal(shown.text, 'moins de 5');
  assert.equal(shown.change, null);
  assert.deepEqual(trendRow(row({ withheld: 'moins de 5' }), undefined), ['masqué']);
});

test('a trend needs two points, and leaves room for those that are missing', () => {
  assert.deepEqual(spark([undefined, 3]), []);
  assert.deepEqual(spark([undefined, 2, 4]).map(([x]) => x), [32, 62]);
});

const EXPECTED = [
  { partner: 'tec', name: 'Toulouse Espace Couture', sourcePrefixes: ['/partenaires/tec'], type: 'service-opened', days: 30 },
  { partner: 'vrac', name: 'VRAC', sourcePrefixes: ['/partenaires/vrac'], type: 'service-opened', days: 30 },
];

test('coverage counts partners, whatever the number of their sources, and names the silent', () => {
  const freshness = { figures: [{ key: 'x', sources: [{ source: '/partenaires/tec/a' }, { source: '/partenaires/tec/b' }], silent: [{ partner: 'vrac', name: 'VRAC' }] }] };
  const found = coverage(freshness, EXPECTED, 'x');

  assert.equal(coverageText(found), '1 partenaire sur 2');
  assert.equal(found.enough, false);
  assert.deepEqual(found.missing, ['VRAC']);
});

test('what no partner declares is established by our own services', () => {
  assert.equal(coverageText(coverage({ figures: [{ key: 'x', sources: [], silent: [] }] }, EXPECTED, 'x')), 'établi par nos services');
});

test('coverage is not known to those who may not see the sources', () => {
  assert.equal(coverage({ figures: [{ key: 'x', silent: [] }] }, EXPECTED, 'x'), null);
  assert.equal(coverage(null, EXPECTED, 'x'), null);
});

test('of a district those count who have told of it, and nobody is expected where nothing ever happened', () => {
  const of = (figure) => coverage({ territory: 'QN03103M', figures: [{ key: 'x', sources: [], silent: [], ...figure }] }, EXPECTED, 'x');

  assert.equal(coverageText(of({ sources: [{ source: '/partenaires/tec/a' }], newestRecorded: '2026-11-01T00:00:00Z' })), '1 partenaire sur 1 ici');
  assert.equal(coverageText(of({})), 'aucun fait ici');
  assert.equal(coverageText(of({ newestRecorded: '2026-11-01T00:00:00Z' })), 'établi par nos services');
});

test('where coverage is missing it is said why', () => {
  const staff = { signedIn: true };

  assert.equal(uncoveredText({ signedIn: false }, { data: undefined, fault: {} }), 'couverture montrée au personnel');
  assert.equal(uncoveredText(staff, { data: {}, fault: null }), 'couverture montrée aux agents');
  assert.equal(uncoveredText(staff, { data: undefined, fault: {} }), 'couverture pas encore lue');
});

test('how fresh a district is: its own last fact, and who does not tell of it any more', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  const here = (freshness, asOf = null) => heardHere({ address: { territory: 'QN03103M', asOf }, freshness: { territory: 'QN03103M', figures: [], silent: [], ...freshness } }, now);
  const figures = [{ newestRecorded: '2026-11-01T09:00:00Z' }, { newestRecorded: '2026-11-12T09:00:00Z' }, {}];

  assert.equal(here({}), 'Aucun fait de ce quartier n’a encore été enregistré.');
  assert.equal(here({ figures }), 'Dernier fait de ce quartier enregistré le 12 nov. 2026, il y a 12 jours.');
  assert.equal(here({ figures: [{ newestRecorded: '2026-11-24T11:57:00Z' }], silent: [{ name: 'VRAC' }, { name: 'VRAC' }] }), 'Dernier fait de ce quartier enregistré il y a 3 min. N’en parle plus dans son rythme : VRAC.');
  assert.match(here({ figures, silent: [{ name: 'VRAC' }, { name: 'TEC' }] }), /N’en parlent plus dans leur rythme : VRAC, TEC\.$/);
  assert.equal(here({ figures }, '2025-01-01'), '', 'a past day has its own clock');
  assert.equal(here({ territory: 'QN03104M', figures }), '', 'the answer before is of another district');
});

test('a sender is called by its name, or by its own words', () => {
  assert.equal(senderName('/partenaires/tec/atelier', EXPECTED), 'Toulouse Espace Couture');
  assert.equal(senderName('/partenaires/metropole/finances', EXPECTED), 'Metropole, finances');
  assert.equal(senderName(null, EXPECTED), 'Maillage');
});

test('a count is put beside what another figure tells of it', () => {
  const board = { cells: { 'taux-reponse/TOUS': { of: { denominator: 31 } }, 'services-ouverts/TOUS': { value: 38 }, 'services-ouverts/HORS': { value: 1 }, 'emplois-qpv/TOUS': { value: 41 } } };

  assert.equal(beside(board, 'besoins-repondus', 'TOUS'), '31 qualifiés en 24 mois');
  assert.equal(beside(board, 'services-ouverts', 'TOUS'), '37 en QPV, 1 hors QPV');
  assert.equal(beside(board, 'emplois', 'TOUS'), '41 % des embauches : habitants d’un QPV');
  assert.equal(beside(board, 'occupation', 'TOUS'), '');
  assert.equal(headline(row({ value: 9 }), undefined, { ...OF_2026, more: '31 qualifiés en 24 mois' }).detail, '31 qualifiés en 24 mois');
});
