import { liveUrl, selection } from '../boards/address.js';
import { EMPTY, past, reduce, settled } from '../boards/figures-board.js';
import { differencesOf, nextEnd, pointedOut } from '../boards/pointed.js';
import { get } from '../edges/api.js';
import { BROWSER_TIME } from '../edges/browser-time.js';
import { Inquiry } from '../edges/inquiry.js';
import { LiveStream } from './live-stream.js';
import { Pace } from './pace.js';

const DRAW_EVERY_MS = 1_000;

/** Keeps the figures of what is looked at: from the stream, or of another moment, which does not move. */
export class BoardStore {
  #state = EMPTY;
  #shown = EMPTY;
  #pointed = {};
  #ending = null;
  #watched = null;
  #address = null;
  #stream = null;
  #asked = null;
  #changed;
  #signed;
  #alarmed;
  #drawing;

  /**
   * @param changed called when there is something to draw, at most once a second, with the board and what has moved since the last time
   * @param signed  called at every sign of life, with the last recorded instant
   * @param alarmed called with all alerts that are raised, where the reader may know
   */
  constructor({ changed, signed, alarmed }) {
    this.#changed = changed;
    this.#signed = signed;
    this.#alarmed = alarmed;
    this.#drawing = new Pace(() => this.#draw(), DRAW_EVERY_MS, BROWSER_TIME);
  }

  get state() {
    return this.#shown;
  }

  /** Looks at what an address says; figures of another moment are asked for by key, or all that are `shown`. */
  watch(address, keys, definitions) {
    const watched = address.asOf ? `${selection(address, '*')} ${keys}` : liveUrl(address);
    this.#address = address;
    if (watched === this.#watched) return;
    this.#watched = watched;
    this.close();
    if (!address.asOf) this.listen();
    else this.#ask(address, keys, definitions);
  }

  /** Listens already, before it is known who looks and what of another moment may be asked for. */
  ahead(address) {
    if (!address.asOf) this.watch(address, [], []);
  }

  /** Opens the stream again: after sleep, or when there was none. A past moment needs none. */
  listen() {
    if (!this.#address || this.#address.asOf) return;
    this.#stream?.close();
    this.#stream = new LiveStream(liveUrl(this.#address), (message) => this.#heard(message));
    this.#stream.open();
  }

  /** Hears nothing any more, and keeps what it knows, until it listens again. */
  rest() {
    this.#stream?.close();
    this.#stream = null;
  }

  /** Forgets what was shown, and asks again when something is looked at next: somebody else reads now. */
  again() {
    this.#watched = null;
    [this.#state, this.#shown] = [EMPTY, EMPTY];
  }

  close() {
    this.#stream?.close();
    this.#stream = null;
    this.#asked?.close();
    this.#drawing.stop();
    clearTimeout(this.#ending);
    this.#pointed = {};
  }

  #heard(message) {
    this.#state = reduce(this.#state, message);
    this.#signed(this.#state.recorded);
    if (message.type === 'alerts') this.#alarmed(message.data.raised);
    if (message.type === 'snapshot' || message.type === 'change') this.#drawing.ask();
  }

  #draw() {
    const now = performance.now();
    this.#pointed = pointedOut(this.#pointed, this.#state.changed, now);
    const moved = this.#state;
    this.#state = settled(moved);
    this.#shown = { ...this.#state, changed: differencesOf(this.#pointed) };
    this.#changed(this.#shown, moved.changed);
    clearTimeout(this.#ending);
    const end = nextEnd(this.#pointed);
    if (end !== null) this.#ending = setTimeout(() => this.#drawing.ask(), end - now + 1);
  }

  #ask(address, keys, definitions) {
    const wanted = definitions.filter((it) => (keys === 'shown' ? it.shown : keys.includes(it.key)));
    this.#asked = new Inquiry(() => this.#remembered(address));
    this.#asked.ask({ about: address.asOf, run: (signal) => Promise.all(wanted.map((it) => told(it, `/api/figures/${it.key}?${selection(address, '*')}`, signal))) });
  }

  #remembered({ zoning }) {
    const { data, fault } = this.#asked.known;
    this.#state = data ? past(zoning, data) : { ...EMPTY, fault };
    this.#drawing.ask();
  }
}

/** What may not be told of a past moment is left out; what nobody has answered is asked for again. */
async function told(figure, url, signal) {
  return get(url, signal).catch((fault) => {
    if (fault.name === 'AbortError' || fault.kind === 'away') throw fault;
    return { figure, cells: null };
  });
}
