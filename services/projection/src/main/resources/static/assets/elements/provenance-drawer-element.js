import { selection } from '../boards/address.js';
import { told } from '../boards/details.js';
import { placeName } from '../boards/quarters.js';
import { disputeUrl } from '../boards/disputes.js';
import { whose } from '../boards/session.js';
import { isTold } from '../boards/words.js';
import { get, send } from '../edges/api.js';
import { typesetIn } from '../edges/typography.js';
import { render } from '../vendor/lit-html/lit-html.js';
import { drawer } from './parts/drawer.js';

const A_PAGE = 100;

/** Opens a number: its definition, both clocks, its breakdown, and for those who may, the facts that it is made of. */
export class ProvenanceDrawerElement extends HTMLElement {
  #context = null;
  #question = null;
  #leaving = null;
  #from = null;
  #dispute = null;
  #answers = { provenance: {}, difference: {}, parts: {} };

  disconnectedCallback() {
    this.#leaving?.abort();
  }

  /** What is looked at; a figure that the address opens is shown, none closes the drawer. */
  set context(context) {
    const opened = context.address.opened;
    const before = this.#context?.address.opened;
    this.#context = context;
    if (!opened) {
      this.#dialog?.close();
      return;
    }
    if (!before) this.#from = document.activeElement;
    this.#ask();
    this.#draw();
    if (this.#dialog && !this.#dialog.open) this.#dialog.showModal();
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  get #territory() {
    return this.#context.address.opened.territory ?? this.#context.address.territory;
  }

  /** Where a figure's answers are; the same while nothing that they depend on has changed. */
  #ask() {
    const { address, board } = this.#context;
    const { figure, by, value } = address.opened;
    const cell = board.cells[`${figure}/${this.#territory}`];
    const query = selection(address, this.#territory) + (by ? `&by=${by}&value=${encodeURIComponent(value)}` : '');
    const question = `${figure} ${query} ${cell?.value} ${whose(this.#context.session)}`;
    if (question === this.#question) return;
    this.#question = question;
    this.#leaving?.abort();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#read('provenance', `/api/figures/${figure}/provenance?${query}&limit=${A_PAGE}`, signal);
    if (address.asOf) this.#read('difference', `/api/figures/${figure}/difference?${query.replace(/&knowledge=\w+/, '')}`, signal);
    else this.#answers.difference = {};
    const dimensions = by ? [] : (this.#context.definitions.find((it) => it.key === figure)?.by ?? []).filter(isTold);
    this.#answers.parts = {};
    for (const one of dimensions) this.#breakdown(one, figure, selection(address, this.#territory), signal);
  }

  async #read(name, url, signal) {
    const before = this.#answers[name].data;
    this.#answers[name] = { data: before?.figure?.key === this.#context.address.opened.figure ? before : undefined, retry: () => this.#again() };
    try {
      this.#answers[name] = { data: await get(url, signal, 'high') };
    } catch (fault) {
      if (signal.aborted) return;
      this.#answers[name] = { fault, retry: () => this.#again() };
    }
    this.#draw();
  }

  async #breakdown(dimension, figure, query, signal) {
    const answer = await get(`/api/figures/${figure}?${query}&by=${dimension}`, signal).catch(() => null); // of persons, not every one is released
    if (!answer || signal.aborted) return;
    this.#answers.parts[dimension] = answer.cells;
    this.#draw();
  }

  #again() {
    this.#question = null;
    this.#ask();
    this.#draw();
  }

  /** The next hundred facts, behind those that are there. */
  async #more() {
    const shown = this.#answers.provenance.data;
    const { figure } = this.#context.address.opened;
    const url = `/api/figures/${figure}/provenance?${selection(this.#context.address, this.#territory)}&limit=${A_PAGE}&after=${encodeURIComponent(shown.next)}`;
    const next = await get(url, this.#leaving.signal);
    this.#answers.provenance = { data: { ...next, contributions: [...shown.contributions, ...next.contributions] } };
    this.#draw();
  }

  /** Contesting is not undone by a lost answer: the key stays the same until the service has said something. */
  #contest(line) {
    const key = crypto.randomUUID();
    const leave = () => this.#disputed(null);
    const say = (body) =>
      send('POST', disputeUrl(line), body, { key }).then(
        () => {
          this.#disputed({ said: 'Contestation enregistrée : une réponse est due sous 30 jours. Le chiffre la porte jusque-là.' });
          this.#context.again();
        },
        (fault) => this.#disputed({ line, leave, send: say, trouble: fault.message }),
      );
    this.#disputed({ line, leave, send: say });
    this.querySelector('.contester select, .contester h3')?.focus();
  }

  #disputed(dispute) {
    this.#dispute = dispute;
    this.#draw();
  }

  #draw() {
    const { address, board, definitions, places } = this.#context;
    if (!address.opened) return;
    const { figure } = address.opened;
    const definition = board.figures.find((it) => it.key === figure) ?? definitions.find((it) => it.key === figure);
    if (!definition) return;
    const cell = this.#answers.provenance.data?.cell ?? board.cells[`${figure}/${this.#territory}`] ?? { of: {} };
    const view = {
      definition,
      shown: told({ ...definition, cell: address.opened.by ? (this.#answers.provenance.data?.cell ?? { of: {} }) : cell }),
      territory: placeName(places, this.#territory),
      code: this.#territory,
      answers: { ...this.#answers, provenance: { ...this.#answers.provenance, session: this.#context.session, view: this.#context.view } },
      close: () => this.#dialog.close(),
      closed: () => this.#closed(),
      more: () => this.#more(),
      dispute: this.#dispute,
      contest: (line) => this.#contest(line),
      query: selection(address, this.#territory),
    };
    render(drawer(this.#context, view), this);
    typesetIn(this);
  }

  #closed() {
    this.#leaving?.abort();
    this.#question = null;
    this.#dispute = null;
    this.#answers = { provenance: {}, difference: {}, parts: {} };
    this.dispatchEvent(new CustomEvent('provenance:closed', { bubbles: true }));
    this.#from?.isConnected && this.#from.focus({ preventScroll: true });
  }
}
