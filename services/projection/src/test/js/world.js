/** A browser as far as edges need one, whose time stands until it is let pass. */

export class FakeSource {
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

export function world() {
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
