import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LiveStream } from '../../main/resources/static/assets/stream/live-stream.js';
import { Pace } from '../../main/resources/static/assets/stream/pace.js';
import { freshness, word } from '../../main/resources/static/assets/stream/freshness.js';

class FakeSource {
  static CLOSED = 2;
  static opened = [];

  constructor(url) {
    this.url = url;
    this.readyState = 1;
    this.listeners = {};
    FakeSource.opened.push(this);
  }

  addEventListener(type, listener) {
    this.listeners[type] = listener;
  }

  close() {
    this.readyState = FakeSource.CLOSED;
  }
}

function world() {
  FakeSource.opened = [];
  const timers = [];
  return {
    EventSource: FakeSource,
    time: 0,
    now() {
      return this.time;
    },
    setTimeout(run, ms) {
      const timer = { run, at: this.time + ms };
      timers.push(timer);
      return timer;
    },
    clearTimeout(timer) {
      const i = timers.indexOf(timer);
      if (i >= 0) timers.splice(i, 1);
    },
    pass(ms) {
      this.time += ms;
      for (const timer of timers.filter((it) => it.at <= this.time)) {
        this.clearTimeout(timer);
        timer.run();
      }
    },
  };
}

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

test('when the browser gives up, another stream is opened after a while', () => {
  const its = world();
  new LiveStream('/api/live', () => {}, its).open();
  FakeSource.opened[0].readyState = FakeSource.CLOSED;

  FakeSource.opened[0].listeners.error({});
  its.pass(1_000);
  assert.equal(FakeSource.opened.length, 1);
  its.pass(1_000);

  assert.equal(FakeSource.opened.length, 2);
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
