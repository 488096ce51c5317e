/** The edge to EventSource: messages in order, resumed by the browser, begun anew when it gives up. */

const TYPES = ['snapshot', 'change', 'beat', 'reset', 'alerts'];
/** Soon at first, as a service that is replaced is away for a moment only. */
const AGAIN_AFTER_MS = [500, 1_000, 2_000];

export class LiveStream {
  #url;
  #onMessage;
  #source = null;
  #again = null;
  #tries = 0;
  #world;

  /** @param world what it needs of the browser: EventSource, setTimeout, clearTimeout */
  constructor(url, onMessage, world = globalThis) {
    this.#url = url;
    this.#onMessage = onMessage;
    this.#world = world;
  }

  open() {
    this.close();
    const source = new this.#world.EventSource(this.#url);
    this.#source = source;
    for (const type of TYPES) {
      source.addEventListener(type, (event) => this.#onMessage({ type, id: event.lastEventId, data: JSON.parse(event.data) }));
    }
    source.addEventListener('open', () => {
      this.#tries = 0;
    });
    source.addEventListener('error', () => {
      if (source.readyState === this.#world.EventSource.CLOSED) this.#retry();
    });
  }

  close() {
    this.#world.clearTimeout(this.#again);
    this.#source?.close();
    this.#source = null;
  }

  /** After an answer that is no stream (a 503 at restart), the browser does not try again by itself. */
  #retry() {
    this.#world.clearTimeout(this.#again);
    const after = AGAIN_AFTER_MS[Math.min(this.#tries, AGAIN_AFTER_MS.length - 1)];
    this.#tries += 1;
    this.#again = this.#world.setTimeout(() => this.open(), after);
  }
}
