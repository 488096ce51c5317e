/** Gathers calls: the first goes through at once, later ones at most once in a while, the last is never lost. */
export class Pace {
  #run;
  #every;
  #world;
  #last = -Infinity;
  #timer = null;

  /** @param world what it needs of the browser: now, setTimeout, clearTimeout */
  constructor(run, everyMs, world) {
    this.#run = run;
    this.#every = everyMs;
    this.#world = world;
  }

  ask() {
    if (this.#timer !== null) return;
    const wait = Math.max(0, this.#last + this.#every - this.#world.now());
    this.#timer = this.#world.setTimeout(() => {
      this.#timer = null;
      this.#last = this.#world.now();
      this.#run();
    }, wait);
  }

  stop() {
    this.#world.clearTimeout(this.#timer);
    this.#timer = null;
  }
}
