import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { outlines, place, ZONINGS } from '../../main/outlines/make.mjs';
import { hectares, rings } from '../../main/outlines/simplify.mjs';

const SQUARE = [[[[1.4442, 43.6043], [1.4452, 43.6043], [1.44521, 43.6048], [1.4452, 43.6053], [1.4442, 43.6053], [1.4442, 43.6043]]]];

test('the outlines on the page are those of the perimeters', () => {
  for (const zoning of ZONINGS) assert.equal(readFileSync(place(zoning), 'utf8'), outlines(zoning));
});

test('both zonings have the sixteen districts of the metropolis', () => {
  for (const zoning of ZONINGS) assert.equal(JSON.parse(outlines(zoning)).districts.length, 16);
});

test('a corner that nobody would see is left out, the others stay', () => {
  assert.deepEqual(rings(SQUARE), [[[0, 0], [8, 0], [8, -11], [0, -11]]]);
});

test('a surface is told in hectares', () => {
  assert.equal(hectares(SQUARE), 0.9);
});
