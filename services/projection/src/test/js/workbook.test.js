import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workbook } from '../../main/resources/static/assets/format/workbook.js';
import { strFromU8, unzip } from './zip-reader.js';
import { strToU8, zipSync } from '../../main/resources/static/assets/vendor/fflate/zip.js';

const sheetOf = (rows) => workbook([{ name: 'Données', rows }])['xl/worksheets/sheet1.xml'];

test('a text that looks like a formula stays a text, and nothing is ever a formula', () => {
  const sheet = sheetOf([['Nom'], ['=HYPERLINK("http://x")'], ['+33 5'], ['@SUM(A1)']]);

  assert.match(sheet, /<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK\(&quot;http:\/\/x&quot;\)<\/t><\/is><\/c>/);
  assert.doesNotMatch(sheet, /<f>/);
});

test('numbers are numbers, days are days, nothing is an empty cell', () => {
  const sheet = sheetOf([['Quoi', 'Combien', 'Quand'], ['a', 12.5, '2026-06-25'], ['b', null, '']]);

  assert.match(sheet, /<c r="B2"><v>12\.5<\/v><\/c>/);
  assert.match(sheet, /<c r="C2" s="2"><v>46198<\/v><\/c>/);
  assert.match(sheet, /<row r="3"><c r="A3"[^>]*>.*<\/c><\/row>/);
  assert.doesNotMatch(sheet, /r="B3"|r="C3"/);
});

test('a heading is a text in bold, also when it is a year', () => {
  assert.match(sheetOf([[2026], [1]]), /<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">2026<\/t>/);
});

test('what XML does not know is left out, what it reads as markup is not read as such', () => {
  assert.match(sheetOf([['A'], ['<b>&\u0001"é']]), /<t xml:space="preserve">&lt;b&gt;&amp;&quot;é<\/t>/);
});

test('columns beyond Z have two letters, names of sheets what a workbook allows', () => {
  const rows = [Array.from({ length: 28 }, (_, i) => `c${i}`)];

  assert.match(sheetOf(rows), /r="Z1".*r="AA1".*r="AB1"/);
  assert.match(workbook([{ name: 'Du 1/1 : [tout] et bien plus que trente et un signes', rows }])['xl/workbook.xml'], /name="Du 1 1    tout  et bien plus qu"/);
});

test('the archive holds every part, and every sheet is declared', () => {
  const parts = workbook([
    { name: 'Données', rows: [['A'], [1]] },
    { name: 'Lecture', rows: [['B'], ['x']] },
  ]);
  const found = unzip(zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]))));

  assert.deepEqual(Object.keys(found).sort(), Object.keys(parts).sort());
  assert.equal(strFromU8(found['xl/worksheets/sheet2.xml']), parts['xl/worksheets/sheet2.xml']);
  assert.match(parts['xl/workbook.xml'], /<sheet name="Données" sheetId="1" r:id="rId1"\/><sheet name="Lecture" sheetId="2" r:id="rId2"\/>/);
  assert.match(parts['[Content_Types].xml'], /sheet1\.xml.*sheet2\.xml/);
});
