import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparison, comparisonRows } from '../../main/resources/static/assets/boards/comparison.js';
import { past } from '../../main/resources/static/assets/boards/figures-board.js';
import { flow, flowRows } from '../../main/resources/static/assets/boards/flow.js';
import { series, seriesSummary, seriesTable } from '../../main/resources/static/assets/boards/series.js';

const DEFINITIONS = [
  { key: 'occupation', name: 'Occupation', unit: '%' },
  { key: 'besoins-repondus', name: 'Besoins répondus', unit: 'besoins' },
  { key: 'of-a-later-day', name: 'Plus tard', unit: 'choses' },
];

test('both values stand side by side, with what lies between', () => {
  const sections = comparison(DEFINITIONS, () => ({ value: 84 }), () => ({ value: 86 }));
  const row = sections.flatMap((it) => it.rows).find((it) => it.key === 'occupation');

  assert.deepEqual(row.texts, ['84 %', '86 %']);
  assert.equal(row.byText, '−2 pts');
  assert.equal(row.shares[1], 1);
});

test('what may not be told is not compared', () => {
  const [section] = comparison([DEFINITIONS[1]], () => ({ value: 3 }), () => ({ of: {}, withheld: 'non publié' }));

  assert.deepEqual([section.rows[0].texts[1], section.rows[0].byText], ['non publié', '']);
  assert.deepEqual(comparisonRows([section], ['2026', '2025'])[1].slice(3), [3, 'non publié', '']);
});

test('themes come in the order of the chain, a figure without a theme last', () => {
  const titles = comparison(DEFINITIONS, () => ({}), () => ({})).map((it) => it.title);

  assert.deepEqual(titles, ['Réponses aux besoins', 'Tiers-lieux', 'Autres indicateurs']);
});

test('a past moment makes the same board as the stream, and says what may not be told', () => {
  const board = past('2024', [{ figure: { key: 'emplois' }, cells: null }, { figure: { key: 'occupation' }, cells: [{ territory: 'TOUS', value: 84 }] }]);

  assert.equal(board.ready, true);
  assert.equal(board.cells['emplois/TOUS'].withheld, 'non publié');
  assert.equal(board.cells['occupation/TOUS'].value, 84);
});

test('threads flow from stage to stage; those that stopped are told', () => {
  const thread = (...stages) => ({ milestones: stages.map((stage) => ({ stage })) });
  const found = flow([thread('reported', 'qualified', 'service'), thread('reported', 'qualified'), thread('reported')]);

  assert.deepEqual(found.nodes, [{ name: 'Signalé', count: 3 }, { name: 'Qualifié', count: 2 }, { name: 'Service ouvert', count: 1 }, { name: 'Sans suite à ce jour', count: 2 }]);
  assert.deepEqual(flowRows(found)[1], ['Signalé', 'Qualifié', 2]);
  assert.equal(found.links.reduce((sum, it) => sum + it.value, 0), 5);
});

test('lines share their times; the change of zoning is marked where it falls inside', () => {
  const cells = [{ to: '2023-12-31', value: 4 }, { to: '2024-12-31' }];
  const found = series([{ name: 'Services', cells }], 'year');

  assert.deepEqual(found.marks, [{ text: 'nouveau zonage', at: 1 }]);
  assert.deepEqual(seriesTable(found), [['Période', 'Services'], ['2023', 4], ['2024', '–']]);
  assert.equal(seriesSummary(found), 'Services : 4, de 2023 à 2024');
});

test('quarters are told alike in the drawing, its table and its words, and which one goes on', () => {
  const cells = [{ to: '2026-03-31', value: 40 }, { to: '2026-06-30', value: 60 }, { to: '2026-08-15', value: null }];
  const found = series([{ name: 'Bénéficiaires', cells }], 'quarter');

  assert.deepEqual(found.times, ['T1 26', 'T2 26', 'T3 26, en cours']);
  assert.deepEqual(found.lines[0].values, [40, 60, null]);
  assert.deepEqual(seriesTable(found).slice(1), [['T1 26', 40], ['T2 26', 60], ['T3 26, en cours', '–']]);
  assert.equal(seriesSummary(found), 'Bénéficiaires : de 40 à 60, de T1 26 à T3 26, en cours');
  assert.equal(seriesSummary(series([{ name: 'Bénéficiaires', cells: cells.slice(0, 1) }], 'quarter')), 'Bénéficiaires : 40, T1 26');
});
