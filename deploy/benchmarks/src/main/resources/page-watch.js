/**
 * Runs in a page before its own scripts, and notes what happens to its frames, its thread and its live stream in `watched`.
 * Times are milliseconds since the navigation began.
 */
(() => {
  const LONG_FRAME_MS = 50;
  const HEADLINES = 6;
  const COUNTED = 'retours-habitants';
  const watched = { drawnAt: null, tasks: [], messages: 0, cells: 0, reported: 0, frames: null };
  let known = [];
  let stream = null;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ from: startTime, to: startTime + duration });
  }).observe({ type: 'longtask', buffered: true });

  window.EventSource = class extends window.EventSource {
    constructor(...given) {
      super(...given);
      stream = this;
      this.addEventListener('snapshot', ({ data }) => {
        known = JSON.parse(data).cells.filter(({ value }) => typeof value === 'number');
        count(known);
      });
      this.addEventListener('change', ({ data }) => {
        const { cells } = JSON.parse(data);
        watched.messages++;
        watched.cells += cells.length;
        count(cells);
      });
    }
  };

  function count(cells) {
    const whole = cells.find(({ figure, territory }) => figure === COUNTED && territory === 'TOUS');
    if (whole) watched.reported = whole.of.denominator;
  }

  function untilDrawn() {
    const isDrawn = document.querySelectorAll('.kpi .valeur b').length === HEADLINES && !document.querySelector('main .attente');
    if (isDrawn) watched.drawnAt = performance.now();
    else requestAnimationFrame(untilDrawn);
  }
  requestAnimationFrame(untilDrawn);

  /** Begins to watch every frame, and forgets what was noted of the stream and of long tasks. */
  watched.begin = () => {
    Object.assign(watched, { tasks: [], messages: 0, cells: 0, frames: { all: 0, long: 0, longest: 0 } });
    let before = null;
    const frame = (at) => {
      const { frames } = watched;
      if (!frames) return;
      if (before !== null) {
        frames.all++;
        frames.long += at - before > LONG_FRAME_MS ? 1 : 0;
        frames.longest = Math.max(frames.longest, at - before);
      }
      before = at;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };

  /** When the page can be used: drawn, and through with the last long task that began within `quietMs` after. */
  watched.interactiveAt = (quietMs) => Math.max(watched.drawnAt, ...watched.tasks.filter(({ from }) => from < watched.drawnAt + quietMs).map(({ to }) => to));

  /** Bytes of all that was fetched as it came over the wire, without its headers: files, answers, and the chart library apart. */
  watched.weight = () => {
    const weight = { files: 0, answers: 0, library: 0 };
    for (const { name, encodedBodySize } of [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]) {
      const { pathname } = new URL(name);
      const kind = pathname.includes('/vendor/echarts/') ? 'library' : pathname.startsWith('/assets/') || pathname === location.pathname ? 'files' : 'answers';
      weight[kind] += encodedBodySize;
    }
    return weight;
  };

  /** A change as the stream would tell it: one more in a cell that is shown, another one each time. */
  watched.say = (number) => {
    const cell = known[number % known.length];
    cell.value += 1;
    const data = JSON.stringify({ cells: [cell], recorded: new Date().toISOString() });
    stream.dispatchEvent(new MessageEvent('change', { data, lastEventId: '' }));
  };

  window.watched = watched;
})();
