/** The browser's clock and timers, for what is told of time by whoever makes it. */
export const BROWSER_TIME = { now: () => performance.now(), setTimeout: (run, ms) => setTimeout(run, ms), clearTimeout: (timer) => clearTimeout(timer) };
