import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { box, labels, neighbour, path, radius, thumbnail } from '../../main/resources/static/assets/boards/map.js';
import { bounds, classOf, legend } from '../../main/resources/static/assets/boards/scale.js';

const outlines = (zoning) => JSON.parse(readFileSync(new URL(`../../main/resources/static/assets/outlines/${zoning}.json`, import.meta.url), 'utf8')).districts;
const FRAME = { left: -430, right: 260, top: -290, bottom: 340 };

const drawn = (zoning, value) =>
  outlines(zoning).map((it, i) => ({ code: it.code, name: 'Quartier au nom long', value: String(value(i)), box: box(it.rings), radius: radius(value(i), value(0)), weight: value(i) }));

const overlaps = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

test('no label covers another, in either zoning and whatever the values', () => {
  for (const zoning of ['2015', '2024']) {
    for (const value of [(i) => 16 - i, (i) => (i === 0 ? 900 : 1), () => 0]) {
      const placed = labels(drawn(zoning, value), FRAME);
      placed.forEach((one, i) => placed.slice(i + 1).forEach((other) => assert.ok(!overlaps(one.box, other.box), `${zoning}: ${JSON.stringify(one.box)} ${JSON.stringify(other.box)}`)));
    }
  }
});

test('labels stay in the frame', () => {
  for (const { box: it } of labels(drawn('2024', (i) => 16 - i), FRAME)) assert.ok(it.left >= FRAME.left && it.right <= FRAME.right);
});

test('the area of a circle is proportional to its value, and small ones can be seen', () => {
  assert.equal(radius(100, 100) / radius(25, 100), 2);
  assert.equal(radius(1, 10_000), 9);
  assert.equal(radius(0, 10), 0);
});

test('an arrow leads to the nearest district in its direction', () => {
  const at = (code, x, y) => ({ code, box: { x, y } });
  const places = [at('here', 0, 0), at('east', 50, 10), at('far-east', 300, 0), at('south', 0, 60)];

  assert.equal(neighbour(places, 'here', [1, 0]).code, 'east');
  assert.equal(neighbour(places, 'here', [0, 1]).code, 'south');
  assert.equal(neighbour(places, 'here', [-1, 0]), null);
});

test('an outline is a closed path, also in the list', () => {
  const square = [[[0, 0], [10, 0], [10, 10], [0, 10]]];

  assert.equal(path(square, 1), 'M0 0L10 0L10 10L0 10Z');
  assert.equal(thumbnail(square), 'M2 2L30 2L30 30L2 30Z');
});

test('few values have a class each, the largest the darkest', () => {
  const given = bounds([0, 1, 1, 2, 3]);

  assert.deepEqual(given, [1, 2, 3]);
  assert.deepEqual([0, 1, 2, 3].map((value) => classOf(value, given)), [0, 3, 4, 5]);
  assert.deepEqual(legend(given).map((it) => it.text), ['0', '1', '2', '3 et plus']);
});

test('many values have five classes', () => {
  const given = bounds([1, 2, 3, 5, 6, 11]);

  assert.deepEqual(given, [1, 2, 3, 5, 6]);
  assert.equal(classOf(11, given), 5);
  assert.equal(classOf(1, given), 1);
  assert.deepEqual(legend(given).map((it) => it.text), ['0', '1', '2', '3 à 4', '5', '6 et plus']);
});

test('sums of money have bounds that are read at a glance', () => {
  assert.deepEqual(bounds([143_500, 159_000, 302_500, 317_500, 1_229_500, 141_000]), [140_000, 150_000, 300_000, 310_000]);
});

test('where there is nothing there is one class', () => {
  assert.deepEqual(legend(bounds([0, 0])), [{ level: 0, text: '0' }]);
  assert.equal(classOf(undefined, []), 0);
});
