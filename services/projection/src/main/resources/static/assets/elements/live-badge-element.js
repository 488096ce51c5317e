import { ago, atMoment } from '../format/dates.js';
import { freshness, word } from '../stream/freshness.js';

const EVERY_MS = 1_000;

/** Says whether the figures are live, by shape, word and colour, and how old they are. */
export class LiveBadgeElement extends HTMLElement {
  #lastSign = null;
  #openedAt = Date.now();
  #ticking = null;

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
    this.title = recorded ? `Dernier fait enregistré : ${atMoment(recorded)}` : '';
    this.#show();
  }

  /** Another stream was opened. */
  reopened() {
    this.#lastSign = null;
    this.#openedAt = Date.now();
    this.#show();
  }

  #show() {
    const now = Date.now();
    const state = freshness(this.#lastSign, this.#openedAt, now);
    this.dataset.state = state;
    this.querySelector('b').textContent = word(state);
    this.querySelector('span').textContent = this.#lastSign === null ? '' : `à jour ${ago(this.#lastSign, now)}`;
  }
}
