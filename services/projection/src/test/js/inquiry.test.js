import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Inquiry } from '../../main/resources/static/assets/edges/inquiry.js';
import { world } from './world.js';

const AWAY = { kind: 'away', retryAfter: '4' };

/** A service that answers what the test says, and an inquiry at it; `settled` waits until what was asked is answered. */
function asked() {
  const its = { world: world(), urls: [], answers: [], drawn: 0, settled: () => new Promise((done) => setImmediate(done)) };
  its.inquiry = new Inquiry(() => its.drawn++, its.world);
  its.ask = (about, stamp = 0, more = {}) => its.inquiry.ask({ about, stamp, reader: 'Léa', run: (signal) => answer(its, about, signal), ...more });
  return its;
}

async function answer(its, about, signal) {
  its.urls.push(about);
  const said = its.answers.shift();
  await its.settled();
  signal.throwIfAborted();
  if (said?.kind) throw said;
  return said;
}

test('the same question is asked once, a newer one again, and meanwhile the older answer stays', async () => {
  const its = asked();
  its.answers = ['one', 'two'];
  its.ask('/a');
  its.ask('/a');
  await its.settled();
  await its.settled();
  assert.deepEqual([its.inquiry.known.data, its.urls.length], ['one', 1]);

  its.ask('/a', 1);
  assert.equal(its.inquiry.known.data, 'one');
  await its.settled();
  await its.settled();
  assert.deepEqual([its.inquiry.known.data, its.urls.length, its.drawn], ['two', 2, 2]);
});

test('the first question is asked, whatever it says of itself', async () => {
  const its = asked();
  its.answers = ['one'];
  its.ask(undefined, undefined, { reader: undefined });
  await its.settled();
  await its.settled();

  assert.equal(its.inquiry.known.data, 'one');
});

test('nothing of another question, nor of another reader, stays', async () => {
  const its = asked();
  its.answers = ['one', 'two', 'three'];
  its.ask('/a');
  await its.settled();
  await its.settled();

  its.ask('/b');
  assert.equal(its.inquiry.known.data, undefined);
  await its.settled();
  await its.settled();
  its.ask('/b', 0, { reader: 'Max' });
  assert.equal(its.inquiry.known.data, undefined);
});

test('what moves often is asked again not more often than it says, and the last time is not lost', async () => {
  const its = asked();
  its.answers = ['one', 'two'];
  its.ask('/a', 1, { every: 5_000 });
  await its.settled();
  for (const stamp of [2, 3, 4]) its.ask('/a', stamp, { every: 5_000 });
  its.world.pass(4_999);
  assert.equal(its.urls.length, 1);

  its.world.pass(1);
  await its.settled();
  await its.settled();
  assert.deepEqual([its.urls.length, its.inquiry.known.data], [2, 'two']);
});

test('an answer that does not come again leaves the older one with its time, and is asked for until it comes', async () => {
  const its = asked();
  its.answers = ['one', AWAY, AWAY, 'two'];
  its.ask('/a');
  await its.settled();
  await its.settled();
  its.world.pass(60_000);
  its.ask('/a', 1);
  await its.settled();
  await its.settled();
  assert.deepEqual({ ...its.inquiry.known }, { data: 'one', fault: AWAY, readAt: 0, tries: 1 });

  its.ask('/a', 2); // moves meanwhile: asked when it was to be asked again anyway
  assert.equal(its.urls.length, 2);
  its.world.pass(4_000);
  await its.settled();
  await its.settled();
  assert.equal(its.inquiry.known.tries, 2);

  its.world.pass(8_000);
  await its.settled();
  await its.settled();
  assert.deepEqual({ ...its.inquiry.known }, { data: 'two', fault: null, readAt: 72_000, tries: 0 });
});

test('what is no longer the reader’s is not shown any more, nor asked for', async () => {
  const its = asked();
  its.answers = ['one', { kind: 'signed-out' }];
  its.ask('/a');
  await its.settled();
  await its.settled();
  its.ask('/a', 1);
  await its.settled();
  await its.settled();
  its.world.pass(60_000);

  assert.deepEqual([its.inquiry.known.data, its.urls.length], [undefined, 2]);
});

test('nothing is heard of an inquiry that has ended, whatever was on its way', async () => {
  const its = asked();
  its.answers = ['one', AWAY];
  its.ask('/a');
  its.inquiry.close();
  await its.settled();
  await its.settled();

  assert.deepEqual([its.drawn, its.inquiry.known.data], [0, undefined]);
});

test('whoever wants to know is answered at once', async () => {
  const its = asked();
  its.answers = [AWAY, 'one'];
  its.ask('/a');
  await its.settled();
  await its.settled();
  its.inquiry.again();
  assert.equal(its.inquiry.known.fault, null);
  await its.settled();
  await its.settled();
  its.world.pass(60_000);

  assert.deepEqual([its.inquiry.known.data, its.urls.length], ['one', 2]);
});
