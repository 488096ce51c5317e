import { askedAgainAfter, stands } from '../boards/again.js';

const BROWSER = { now: () => Date.now(), setTimeout: (run, ms) => setTimeout(run, ms), clearTimeout: (timer) => clearTimeout(timer) };
const NOTHING = { data: undefined, fault: null, readAt: null, tries: 0 };

/**
 * One question to a service: asked anew when it is another, again when its answer is only old or did not come, and never twice at once. What
 * was read stays until there is something newer, or until it is no longer for the reader.
 */
export class Inquiry {
  #changed;
  #world;
  #question = null;
  #leaving = null;
  #timer = null;
  #askedAt = -Infinity;
  #known = NOTHING;

  /**
   * @param changed called when something else is known
   * @param world   what it needs of the browser: now, setTimeout, clearTimeout
   */
  constructor(changed, world = BROWSER) {
    this.#changed = changed;
    this.#world = world;
  }

  /** What is known: `data`, or `fault`, or neither yet; both where an older answer stands. `readAt` is when the data came, `tries` how often it was asked for in vain since. */
  get known() {
    return this.#known;
  }

  /**
   * @param question `about` and `reader` say when an answer means nothing any more, `stamp` when it is only old, `every` how many milliseconds
   *                 apart it is asked again at least, `run` asks
   */
  ask(question) {
    const before = this.#question;
    const same = before !== null && before.about === question.about && before.reader === question.reader;
    if (same && before.stamp === question.stamp) return;
    this.#question = question;
    if (!same) this.#known = NOTHING;
    if (same && this.#timer !== null) return; // asked by then, as it is now
    const wait = same ? this.#askedAt + (question.every ?? 0) - this.#world.now() : 0;
    if (wait > 0) this.#later(wait);
    else this.#run();
  }

  /** Asks again at once: somebody wants to know. */
  again() {
    if (!this.#question) return;
    this.#known = { ...this.#known, fault: null, tries: 0 };
    this.#run();
    this.#changed();
  }

  close() {
    this.#leaving?.abort();
    this.#stop();
  }

  async #run() {
    this.close();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#askedAt = this.#world.now();
    try {
      const data = await this.#question.run(signal);
      if (!signal.aborted) this.#known = { data, fault: null, readAt: this.#world.now(), tries: 0 };
    } catch (fault) {
      if (!signal.aborted) this.#missed(fault);
    }
    if (!signal.aborted) this.#changed();
  }

  #missed(fault) {
    const { data, readAt, tries } = stands(fault) ? this.#known : NOTHING;
    this.#known = { data, fault, readAt, tries: tries + 1 };
    const ms = askedAgainAfter(fault, tries, data !== undefined);
    if (ms !== null) this.#later(ms);
  }

  #later(ms) {
    this.#stop();
    this.#timer = this.#world.setTimeout(() => {
      this.#timer = null;
      this.#run();
    }, ms);
  }

  #stop() {
    this.#world.clearTimeout(this.#timer);
    this.#timer = null;
  }
}
