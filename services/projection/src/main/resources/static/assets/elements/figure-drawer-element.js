import { told } from '../boards/details.js';
import { event } from '../boards/events.js';
import { dimension, isTold, label, zoningName } from '../boards/words.js';
import { atMoment, onDay } from '../format/dates.js';
import { amount, contribution, number } from '../format/numbers.js';

/** Opens a number: its definition, its breakdown, and for those who may, the facts that it is made of. */
export class FigureDrawerElement extends HTMLElement {
  #leaving = null;
  #asked = null;

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    if (!this.firstElementChild) this.append(document.getElementById('modele-tiroir').content.cloneNode(true));
    this.#dialog.addEventListener('close', () => this.dispatchEvent(new CustomEvent('figure:closed', { bubbles: true })), { signal });
    this.querySelector('[data-role="fermer"]').addEventListener('click', () => this.#dialog.close(), { signal });
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    }, { signal });
  }

  disconnectedCallback() {
    this.#leaving.abort();
    this.#asked?.abort();
  }

  /** Shows a row of the board, for what is looked at: zoning, territory and its name. */
  open(row, view) {
    this.#text('nom', row.name);
    this.#text('valeur', joined(told(row)));
    this.#text('portee', `${view.name} · ${zoningName(view.zoning)} · depuis le premier fait`);
    this.#text('definition', row.definition);
    this.#text('version', `Définition, version ${row.version}`);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#asked?.abort();
    this.#asked = new AbortController();
    this.#ask(row, view, this.#asked.signal).catch((fault) => {
      if (fault.name !== 'AbortError') this.#text('apports-avis', 'Le détail n’a pas pu être lu. Il sera relu à la prochaine ouverture.');
    });
  }

  close() {
    if (this.#dialog.open) this.#dialog.close();
  }

  async #ask(row, view, signal) {
    this.querySelector('[data-role="ventilation"]').hidden = true;
    this.querySelector('[data-role="apports"]').hidden = true;
    this.#text('apports-avis', 'Lecture des faits…');
    const scope = `zoning=${view.zoning}&territory=${view.territory}`;
    const figures = await json('/api/figures', signal);
    const by = figures.figures.find((it) => it.key === row.key)?.by.find(isTold);
    if (by) {
      const parts = await fetch(`/api/figures/${row.key}?${scope}&by=${by}`, { signal });
      if (parts.ok) this.#breakdown(row, by, await parts.json()); // of persons, not every breakdown is released
    }
    const answer = await fetch(`/api/figures/${row.key}/provenance?${scope}`, { signal });
    if (answer.status === 401 || answer.status === 403) {
      this.#text('apports-avis', 'Les faits derrière ce chiffre, leurs émetteurs et leurs accusés de réception sont montrés aux agents, une fois connectés.');
      return;
    }
    this.#contributions(row, await answer.json());
  }

  #breakdown(row, by, answer) {
    const cells = answer.cells.filter((cell) => cell.withheld || (cell.value !== undefined && cell.value !== 0));
    this.querySelector('[data-role="ventilation"]').hidden = cells.length === 0;
    this.#text('ventilation-titre', `Par ${dimension(by)}`);
    this.#rows('ventilation-lignes', cells.sort((one, other) => (other.value ?? 0) - (one.value ?? 0)).map((cell) => [label(cell.by), cell.words ?? joined(amount(row, cell.value))]));
  }

  #contributions(row, answer) {
    this.querySelector('[data-role="apports"]').hidden = answer.count === 0;
    this.#text('apports-avis', answer.count === 0 ? 'Aucun fait encore.' : `${number(answer.count)} apports font ce chiffre.`);
    this.#rows('apports-lignes', answer.contributions.map((it) => [
      onDay(it.day), atMoment(it.recorded), event(it.type), it.receipt ?? it.cause ?? '', added(it.amount, row.unit),
    ]));
  }

  #rows(role, lines) {
    this.querySelector(`[data-role="${role}"]`).replaceChildren(...lines.map((texts) => {
      const line = document.createElement('tr');
      line.setAttribute('role', 'row');
      texts.forEach((text, i) => {
        const cell = document.createElement(i === 0 ? 'th' : 'td');
        cell.setAttribute('role', i === 0 ? 'rowheader' : 'cell');
        if (i === 0) cell.scope = 'row';
        if (i === texts.length - 1) cell.className = 'nombre';
        cell.append(text);
        line.append(cell);
      });
      return line;
    }));
  }

  #text(role, text) {
    this.querySelector(`[data-role="${role}"]`).textContent = text;
  }

  get #dialog() {
    return this.querySelector('dialog');
  }
}

function added(amount, unit) {
  const mark = document.createElement('span');
  mark.className = `apport ${amount < 0 ? 'moins' : 'plus'}`;
  mark.textContent = contribution(amount, unit);
  return mark;
}

function joined({ text, unit }) {
  return `${text} ${unit}`.trim();
}

async function json(url, signal) {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.json();
}
