import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LiveStream } from '../../main/resources/static/assets/stream/live-stream.js';
import { Pace } from '../../main/resources/static/assets/stream/pace.js';
import { FakeSource, world } from './world.js';
import { freshness, word } from '../../main/resources/static/assets/stream/freshness.js';

test('messages arrive with type, id and data', () => {
  const heard = [];
  new LiveStream('/api/live', (message) => heard.push(message), world()).open();

  FakeSource.opened[0].listeners.change({ lastEventId: 'a-1', data: '{"cells":[]}' });

  assert.deepEqual(heard, [{ type: 'change', id: 'a-1', data: { cells: [] } }]);
});

test('a broken connection is left to the browser, which resumes by itself', () => {
  const its = world();
  new LiveStream('/api/live', () => {}, its).open();
  FakeSource.opened[0].readyState = 0;

  FakeSource.opened[0].listeners.error({});
  its.pass(60_000);

  assert.equal(FakeSource.opened.length, 1);
});

const refused = (source) => {
  source.readyState = FakeSource.CLOSED;
  source.listeners.error({});
};

test('when the browser gives up, another stream is opened: soon at first, then less often, soon again once one was there', () => {
  const its = world();
  new LiveStream('/api/live', () => {}, its).open();

  for (const [tries, after] of [500, 1_000, 2_000, 2_000].entries()) {
    refused(FakeSource.opened[tries]);
    its.pass(after - 1);
    assert.equal(FakeSource.opened.length, tries + 1);
    its.pass(1);
    assert.equal(FakeSource.opened.length, tries + 2);
  }

  FakeSource.opened[4].listeners.open({});
  refused(FakeSource.opened[4]);
  its.pass(500);
  assert.equal(FakeSource.opened.length, 6);
});

test('a closed stream stays closed', () => {
  const its = world();
  const stream = new LiveStream('/api/live', () => {}, its);
  stream.open();
  FakeSource.opened[0].readyState = FakeSource.CLOSED;
  FakeSource.opened[0].listeners.error({});

  stream.close();
  its.pass(60_000);

  assert.equal(FakeSource.opened.length, 1);
});

test('live, then late after 5 s, then offline after 15 s', () => {
  assert.equal(freshness(null, 0, 1_000), 'connecting');
  assert.equal(freshness(1_000, 0, 5_999), 'live');
  assert.equal(freshness(1_000, 0, 6_000), 'late');
  assert.equal(freshness(1_000, 0, 16_000), 'offline');
  assert.equal(freshness(null, 0, 16_000), 'offline');
  assert.equal(word('offline'), 'Hors ligne');
});

test('many calls are one, soon at first and then at most once in a while; the last is not lost', () => {
  const its = world();
  let drawn = 0;
  const pace = new Pace(() => drawn++, 1_000, its);

  pace.ask();
  its.pass(0);
  assert.equal(drawn, 1);

  pace.ask();
  pace.ask();
  its.pass(999);
  assert.equal(drawn, 1);
  its.pass(1);
  assert.equal(drawn, 2);

  its.pass(10_000);
  assert.equal(drawn, 2);
});
