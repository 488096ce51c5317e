import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Attention } from '../../main/resources/static/assets/stream/attention.js';
import { world } from './world.js';

function watched() {
  const its = { world: world(), said: [] };
  its.attention = new Attention({ rests: () => its.said.push('rests'), wakes: () => its.said.push('wakes') }, its.world);
  return its;
}

test('a page that is hidden for a moment stays connected', () => {
  const { attention, said, world: it } = watched();

  attention.hidden();
  it.pass(29_999);
  attention.seen();
  it.pass(60_000);

  assert.deepEqual(said, ['wakes']);
});

test('a page that nobody sees holds no connection, and comes back when it is seen', () => {
  const { attention, said, world: it } = watched();

  attention.hidden();
  it.pass(30_000);
  attention.seen();
  attention.hidden();
  it.pass(30_000);

  assert.deepEqual(said, ['rests', 'wakes', 'rests']);
});

test('a page that is left for another one lets go at once, and once', () => {
  const { attention, said, world: it } = watched();

  attention.hidden();
  attention.left();
  it.pass(60_000);

  assert.deepEqual(said, ['rests']);
});
