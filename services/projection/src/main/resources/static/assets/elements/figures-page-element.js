import { liveUrl, read, write } from '../boards/address.js';
import { EMPTY, reduce, rows, settled } from '../boards/figures-board.js';
import { sections } from '../boards/sections.js';
import { districts } from '../boards/territories.js';
import { amount } from '../format/numbers.js';
import { LiveStream } from '../stream/live-stream.js';
import { Pace } from '../stream/pace.js';

const DRAW_EVERY_MS = 1_000;
const TELL_EVERY_MS = 15_000;
const WHOLE = 'TOUS';

/** The page: what is looked at is in the address, what it shows comes from the stream. */
export class FiguresPageElement extends HTMLElement {
  #state = EMPTY;
  #view = read(location.search);
  #stream = null;
  #cards = new Map();
  #panels = new Map();
  #places = null;
  #leaving = null;
  #drawing = new Pace(() => this.#draw(), DRAW_EVERY_MS, browser());
  #telling = new Pace(() => this.#tell(), TELL_EVERY_MS, browser());

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    addEventListener('popstate', () => this.#look(read(location.search)), { signal });
    addEventListener('visibilitychange', () => document.hidden || this.#listen(), { signal });
    this.addEventListener('change', (event) => this.#chosen(event.target), { signal });
    this.addEventListener('figure:opened', (event) => this.#go({ ...this.#view, figure: event.detail }), { signal });
    this.addEventListener('figure:closed', () => this.#view.figure && this.#go({ ...this.#view, figure: null }), { signal });
    this.#loadPlaces(signal);
    this.#look(this.#view);
    this.#listen();
  }

  disconnectedCallback() {
    this.#leaving.abort();
    this.#stream?.close();
    this.#drawing.stop();
    this.#telling.stop();
  }

  #chosen(control) {
    if (control.name === 'zonage') this.#go({ ...this.#view, zoning: control.value, territory: WHOLE });
    if (control.name === 'qpv') this.#go({ ...this.#view, territory: control.value });
  }

  #go(view) {
    history.pushState(null, '', location.pathname + write(view));
    this.#look(view);
  }

  #look(view) {
    const moved = view.zoning !== this.#view.zoning || view.territory !== this.#view.territory;
    this.#view = view;
    this.querySelector(`input[name="zonage"][value="${view.zoning}"]`).checked = true;
    this.#showPlaces();
    if (moved) this.#listen();
    this.#drawing.ask();
  }

  #listen() {
    this.#stream?.close();
    this.#badge.reopened();
    this.#stream = new LiveStream(liveUrl(this.#view), (message) => this.#heard(message));
    this.#stream.open();
  }

  #heard(message) {
    this.#state = reduce(this.#state, message);
    this.#badge.sign(this.#state.recorded);
    if (message.type === 'snapshot' || message.type === 'change') this.#drawing.ask();
    if (message.type === 'change') this.#telling.ask();
  }

  #draw() {
    if (!this.#state.ready || !this.#state.territories.includes(this.#view.territory)) return;
    const shown = rows(this.#state, this.#view.territory);
    for (const section of sections(shown)) {
      for (const row of section.rows) this.#card(row.key, section).row = row;
    }
    this.#state = settled(this.#state);
    const opened = shown.find((row) => row.key === this.#view.figure);
    if (opened) this.#openDrawer(opened);
    else this.querySelector('figure-drawer').close();
  }

  #openDrawer(row) {
    const opened = `${row.key}/${this.#view.zoning}/${this.#view.territory}/${row.cell.value}`;
    const drawer = this.querySelector('figure-drawer');
    if (drawer.dataset.opened === opened && drawer.querySelector('dialog').open) return;
    drawer.dataset.opened = opened;
    drawer.open(row, { ...this.#view, name: this.#placeName() });
  }

  #card(key, section) {
    if (!this.#cards.has(key)) {
      const card = document.createElement('figure-card');
      this.#cards.set(key, card);
      this.#panel(section).append(card);
    }
    return this.#cards.get(key);
  }

  #panel({ id, title }) {
    if (!this.#panels.has(id)) {
      const panel = document.getElementById('modele-panneau').content.firstElementChild.cloneNode(true);
      const heading = panel.querySelector('h2');
      panel.classList.add(id);
      heading.id = `titre-${id}`;
      heading.textContent = title;
      panel.setAttribute('aria-labelledby', heading.id);
      this.querySelector('.tableau').append(panel);
      this.#panels.set(id, panel.querySelector('.indicateurs'));
    }
    return this.#panels.get(id);
  }

  /** One sentence for those who hear the page, with the last state only. */
  #tell() {
    const [first] = rows(this.#state, this.#view.territory);
    if (first) this.querySelector('[aria-live]').textContent = `Chiffres mis à jour. ${first.name} : ${amount(first, first.cell.value).text}.`;
  }

  async #loadPlaces(signal) {
    try {
      const answer = await fetch('/api/territories', { signal });
      this.#places = await answer.json();
      this.#showPlaces();
    } catch (fault) {
      if (fault.name !== 'AbortError') this.#places = null; // the whole can still be looked at
    }
  }

  #showPlaces() {
    const select = this.querySelector('select[name="qpv"]');
    const choices = [{ code: WHOLE, label: 'Toute la métropole' }, ...(this.#places ? districts(this.#places, this.#view.zoning) : [])];
    if (select.options.length !== choices.length || select.options[1]?.value !== choices[1]?.code) {
      select.replaceChildren(...choices.map((it) => new Option(it.label, it.code)));
    }
    select.value = this.#view.territory;
  }

  #placeName() {
    const chosen = this.querySelector('select[name="qpv"]').selectedOptions[0];
    return this.#view.territory === WHOLE ? 'Toulouse Métropole' : (chosen?.label ?? this.#view.territory);
  }

  get #badge() {
    return document.querySelector('live-badge');
  }
}

function browser() {
  return { now: () => performance.now(), setTimeout: (run, ms) => setTimeout(run, ms), clearTimeout: (id) => clearTimeout(id) };
}
