import assert from 'node:assert/strict';
import { test } from 'node:test';
import { districts, nameIn, placeName, rest, rows, sorted, told } from '../../main/resources/static/assets/boards/quarters.js';

const TERRITORIES = {
  zonings: [
    { zoning: '2015', districts: [{ code: 'QP031007', label: 'Grand Mirail', communes: ['31555'] }] },
    {
      zoning: '2024',
      districts: [
        { code: 'QN07501M', label: 'Ailleurs', communes: ['75056'] },
        { code: 'QN03101M', label: 'Saint Jean', communes: ['31395'] },
        { code: 'QN03110M', label: 'Izards - 3 Cocus - La Vache', communes: ['31555'] },
        { code: 'QN03105M', label: "Grand Val d'Aran-en-Jacca", communes: ['31149'] },
      ],
    },
  ],
};
const FIGURES = ['besoins-repondus', 'services-ouverts', 'beneficiaires', 'emplois', 'montant-accorde'].map((key) => ({ key, name: key, unit: '' }));
const board = (...cells) => ({ ready: true, figures: FIGURES, cells: Object.fromEntries(cells.map((it) => [`${it.figure}/${it.territory}`, it])) });
const places = districts(TERRITORIES, '2024');

test('the districts are those of the metropolis, by name, as people call them', () => {
  assert.deepEqual(places.map((it) => [it.short, it.commune]), [['Grand Val d’Aran-en-Jacca', 'Colomiers'], ['Izards', 'Toulouse']]);
  assert.equal(placeName(places, 'QN03110M'), 'Izards');
  assert.equal(placeName(places, 'HORS'), 'Hors QPV');
});

test('a district is named in any zoning, a pair of two by both names', () => {
  assert.equal(nameIn(TERRITORIES, '2015', 'QP031007'), 'Grand Mirail');
  assert.equal(nameIn(TERRITORIES, '2015+2024', 'QP031007+QN03110M'), 'Grand Mirail / Izards');
  assert.equal(nameIn(TERRITORIES, '2015+2024', 'TOUS'), 'Toulouse Métropole');
  assert.equal(nameIn(null, '2024', 'QN03110M'), 'QN03110M');
});

test('a cell that is not there counts nothing, and is a zero', () => {
  assert.deepEqual(told(board(), 'services-ouverts', 'QN03110M'), { text: '0', number: 0, withheld: false });
});

test('small counts of persons are words, never a number', () => {
  assert.equal(told(board({ figure: 'emplois', territory: 'QN03110M', withheld: 'moins de 5', of: {} }), 'emplois', 'QN03110M').text, '< 5');
  assert.equal(told(board({ figure: 'emplois', territory: 'QN03110M', withheld: 'non publié', of: {} }), 'emplois', 'QN03110M').text, 'masqué');
});

test('rows are sorted by a column, the largest first with a minus', () => {
  const state = board({ figure: 'services-ouverts', territory: 'QN03110M', value: 6 }, { figure: 'services-ouverts', territory: 'QN03105M', value: 3 });

  assert.deepEqual(rows(state, places, '-services').map((it) => it.short), ['Izards', 'Grand Val d’Aran-en-Jacca']);
  assert.deepEqual(rows(state, places, 'nom').map((it) => it.short), ['Grand Val d’Aran-en-Jacca', 'Izards']);
});

test('rows, what lies outside and what is not placed add up to the whole', () => {
  const state = board(
    { figure: 'services-ouverts', territory: 'QN03110M', value: 6 },
    { figure: 'services-ouverts', territory: 'HORS', value: 2 },
    { figure: 'services-ouverts', territory: 'INCONNU', value: 1 },
    { figure: 'services-ouverts', territory: 'TOUS', value: 9 },
  );
  const { outside, total } = rest(state);
  const sum = [...rows(state, places, 'nom'), ...outside].reduce((all, it) => all + it.cells.services.number, 0);

  assert.deepEqual(outside.map((it) => it.name), ['Hors QPV', 'Lieu non connu']);
  assert.equal(sum, total.cells.services.number);
});

test('pressing a head sorts by it, the largest first, then the other way', () => {
  assert.equal(sorted('-services', 'besoins'), '-besoins');
  assert.equal(sorted('-besoins', 'besoins'), 'besoins');
  assert.equal(sorted('-services', 'nom'), 'nom');
  assert.equal(sorted('nom', 'nom'), '-nom');
});
