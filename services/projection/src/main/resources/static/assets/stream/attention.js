/** So long does a hidden page stay connected: whoever comes back soon finds it as it is. */
const GRACE_MS = 30_000;

/**
 * Whether anybody can see the page. A browser has six connections for all pages of an address, those in other tabs and those left behind for « back »
 * included: one that holds a stream for nobody takes it from the page that is looked at.
 */
export class Attention {
  #rests;
  #wakes;
  #world;
  #timer = null;
  #resting = false;

  /**
   * @param rests called when nobody has been able to see the page for a while
   * @param wakes called when somebody can again
   * @param world what it needs of the browser: setTimeout, clearTimeout
   */
  constructor({ rests, wakes }, world = { setTimeout: (run, ms) => setTimeout(run, ms), clearTimeout: (timer) => clearTimeout(timer) }) {
    this.#rests = rests;
    this.#wakes = wakes;
    this.#world = world;
  }

  /** Looks at the browser until the signal. */
  watch(signal) {
    addEventListener('visibilitychange', () => (document.hidden ? this.hidden() : this.seen()), { signal });
    addEventListener('pagehide', () => this.left(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.seen(), { signal });
    addEventListener('online', () => document.hidden || this.seen(), { signal });
    signal.addEventListener('abort', () => this.#world.clearTimeout(this.#timer));
    if (document.hidden) this.hidden();
  }

  /** Another tab is before it. */
  hidden() {
    this.#world.clearTimeout(this.#timer);
    this.#timer = this.#world.setTimeout(() => this.left(), GRACE_MS);
  }

  /** The browser has gone on to another page and keeps this one for « back ». */
  left() {
    this.#world.clearTimeout(this.#timer);
    if (this.#resting) return;
    this.#resting = true;
    this.#rests();
  }

  /** It is seen again: a machine that slept may have lost the stream as well, so it is begun anew. */
  seen() {
    this.#world.clearTimeout(this.#timer);
    this.#resting = false;
    this.#wakes();
  }
}
