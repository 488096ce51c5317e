import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differencesOf, nextEnd, POINTED_OUT_MS, pointedOut } from '../../main/resources/static/assets/boards/pointed.js';

test('a difference stays for a while, whatever is drawn meanwhile', () => {
  const first = pointedOut({}, { a: 1 }, 0);

  assert.deepEqual(differencesOf(pointedOut(first, {}, POINTED_OUT_MS - 1)), { a: 1 });
  assert.deepEqual(differencesOf(pointedOut(first, {}, POINTED_OUT_MS)), {});
});

test('differences of one cell are summed while they stay, and stay on', () => {
  const second = pointedOut(pointedOut({}, { a: 1 }, 0), { a: 2, b: 5 }, 1_000);

  assert.deepEqual(differencesOf(second), { a: 3, b: 5 });
  assert.equal(nextEnd(second), 1_000 + POINTED_OUT_MS);
});

test('where nothing is pointed out nothing has to end', () => {
  assert.equal(nextEnd({}), null);
});
