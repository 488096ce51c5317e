import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../main/resources/static/assets/boards/address.js';
import { reading } from '../../main/resources/static/assets/boards/reading.js';
import { sheet, sheetLink, sheetOf } from '../../main/resources/static/assets/boards/sheet.js';

const TODAY = '2026-11-24';
const DEFINITIONS = [
  { key: 'emplois', name: 'Emplois', unit: 'ETP', version: 2, kind: 'stock', definition: 'Emplois en cours.' },
  { key: 'beneficiaires', name: 'Bénéficiaires', unit: 'personnes', version: 1, kind: 'count', definition: 'Personnes.' },
];
const PLACES = [{ code: 'QN03107M', short: 'Bagatelle', name: 'Bagatelle' }];
const BOARD = {
  ready: true,
  recorded: '2026-11-24T09:00:00Z',
  figures: DEFINITIONS,
  cells: {
    'emplois/QN03107M': { value: 3.5, of: {} },
    'emplois/TOUS': { value: 40, of: {} },
    'beneficiaires/QN03107M': { withheld: 'moins de 5', of: {} },
    'beneficiaires/TOUS': { value: 900, of: {} },
  },
  changed: {},
};
const context = (query = '') => ({ address: read('/fiche', query, TODAY), board: BOARD, definitions: DEFINITIONS, places: PLACES, today: TODAY });

test('a sheet tells the district beside the metropolis, with the version of each definition', () => {
  const rows = sheet(context(), 'QN03107M').flatMap((it) => it.rows);

  assert.deepEqual(rows.find((it) => it.key === 'emplois'), { key: 'emplois', name: 'Emplois', texts: ['3,5 ETP', '40 ETP'], version: 2 });
});

test('what may not be told is told in words, on paper too', () => {
  const rows = sheet(context(), 'QN03107M').flatMap((it) => it.rows);

  assert.equal(rows.find((it) => it.key === 'beneficiaires').texts[0], 'moins de 5');
});

test('a sheet says its period, zoning and moment', () => {
  assert.match(sheetOf(context(), Date.parse('2026-11-24T10:00:00Z')), /^2026, en cours · QPV 2024 · établie le 24 nov\. 2026, 11.h.00, dernier fait enregistré le 24 nov\. 2026, 10.h.00$/);
  assert.match(sheetOf(context('?au=2025-06-30&vue=aujourdhui&periode=2025'), 0), /^2025, en cours · QPV 2024 · au 30 juin 2025, tel que connu aujourd’hui$/);
});

test('the link on a sheet is of its own district, as of its day', () => {
  assert.equal(sheetLink(context(), 'QN03107M'), '/fiche?qpv=QN03107M&periode=2026&zonage=2024&au=2026-11-24&vue=alors');
});

test('a workbook says how its numbers were read, and by which definitions', () => {
  const rows = reading(context('?qpv=QN03107M'), 'http://x/fiche', ['emplois']);

  assert.deepEqual(rows[1], ['Territoire', 'Bagatelle']);
  assert.deepEqual(rows.find(([name]) => name === 'Lien vers cette vue'), ['Lien vers cette vue', 'http://x/fiche']);
  assert.deepEqual(rows.at(-1), ['Emplois, définition v2', 'Emplois en cours.']);
});
