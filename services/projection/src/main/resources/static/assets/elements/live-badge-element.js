import { ago, atMoment, onDay } from '../format/dates.js';
import { freshness, word } from '../stream/freshness.js';

const EVERY_MS = 1_000;

/** Says whether the figures are live, by shape, word and colour, and how old they are: `live:changed` when that is another. */
export class LiveBadgeElement extends HTMLElement {
  #lastSign = null;
  #openedAt = Date.now();
  #past = null;
  #recorded = null;
  #place = '';
  #ticking = null;
  #resting = false;

  connectedCallback() {
    if (!this.firstElementChild) this.append(document.getElementById('modele-direct').content.cloneNode(true));
    this.#ticking = setInterval(() => this.#show(), EVERY_MS);
    this.#show();
  }

  disconnectedCallback() {
    clearInterval(this.#ticking);
  }

  /** A message arrived. */
  sign(recorded) {
    this.#lastSign = Date.now();
    this.#recorded = recorded;
    this.#show();
  }

  /** A district is looked at: when it was last heard of, in words; empty for the whole. */
  about(place) {
    this.#place = place;
    this.#show();
  }

  /** The stream was closed because nobody looks: nothing is said of its silence. */
  rest() {
    this.#resting = true;
  }

  /** Another stream was opened. */
  reopened() {
    this.#resting = false;
    this.#lastSign = null;
    this.#openedAt = Date.now();
    this.#show();
  }

  /** Figures of a past day are shown, or live ones again (null). */
  past(day) {
    if (day === this.#past) return;
    this.#past = day;
    this.reopened();
  }

  #show() {
    if (this.#resting) return;
    const now = Date.now();
    const state = this.#past ? 'past' : freshness(this.#lastSign, this.#openedAt, now);
    if (this.dataset.state !== state) {
      this.dataset.state = state;
      this.dispatchEvent(new CustomEvent('live:changed', { bubbles: true, detail: state }));
    }
    const title = [this.#recorded ? `Dernier fait enregistré : ${atMoment(this.#recorded)}.` : '', this.#place].filter(Boolean).join(' ');
    if (this.title !== title) this.title = title;
    write(this.querySelector('b'), this.#past ? 'Date passée' : word(state));
    write(this.querySelector('span'), this.#past ? `au ${onDay(this.#past)}` : this.#lastSign === null ? '' : `à jour ${ago(this.#lastSign, now)}`);
  }
}

function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
