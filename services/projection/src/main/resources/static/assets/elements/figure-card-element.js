import { sentence, told } from '../boards/details.js';
import { difference } from '../format/numbers.js';

const POINTED_OUT_MS = 6_000;

/** One figure: name, value, unit, what it is made of. Its number asks to be opened: `figure:opened`. */
export class FigureCardElement extends HTMLElement {
  #row = null;
  #parts = null;
  #leaving = null;

  connectedCallback() {
    this.#leaving = new AbortController();
    if (!this.#parts) this.#build();
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => this.#opened(), { signal: this.#leaving.signal });
    }
    this.addEventListener('animationend', () => this.classList.remove('change'), { signal: this.#leaving.signal });
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  /** Shows a row of the board; in place, so that focus and selection stay. */
  set row(row) {
    this.#row = row;
    if (!this.#parts) this.#build();
    const { name, value, small, detail, version, whose } = this.#parts;
    const shown = told(row);
    write(name, row.name);
    write(value, shown.text);
    write(small, shown.unit);
    write(detail, sentence(row));
    write(version, `déf. v${row.version}`);
    write(whose, ` : ${row.name}`);
    if (row.difference !== null) this.#pointOut(row.difference);
  }

  #build() {
    this.append(document.getElementById('modele-indicateur').content.cloneNode(true));
    this.#parts = {
      name: this.querySelector('h3'),
      value: this.querySelector('.valeur b'),
      small: this.querySelector('.valeur small'),
      detail: this.querySelector('.detail'),
      version: this.querySelector('.version'),
      whose: this.querySelector('.lien .invisible'),
      delta: this.querySelector('.ecart'),
    };
  }

  #pointOut(added) {
    this.classList.remove('change');
    void this.offsetWidth; // begins the animation again
    this.classList.add('change');
    const { delta } = this.#parts;
    delta.hidden = added === 0;
    write(delta, difference(added));
    const shown = {};
    delta.shown = shown;
    setTimeout(() => {
      if (delta.shown === shown) delta.hidden = true;
    }, POINTED_OUT_MS);
  }

  #opened() {
    this.dispatchEvent(new CustomEvent('figure:opened', { bubbles: true, detail: this.#row.key }));
  }
}

function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
