import { follow } from '../../boards/address.js';
import { acts } from '../../boards/acts.js';
import { deskOf, DESKS, fileUrl, items, neighbour, waiting } from '../../boards/desks.js';
import { mergeable } from '../../boards/mergers.js';
import { barred } from '../../boards/session.js';
import { get, post, read } from '../../edges/api.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { repeat } from '../../vendor/lit-html/directives/repeat.js';
import { ActController } from '../act-controller.js';
import { deadLetters } from '../parts/dead-letters.js';
import { actChoice, deskList, deskTabs, doneNotice } from '../parts/desk-list.js';
import { dossier } from '../parts/dossier.js';
import { answered, barredWords, empty, notice, panel } from '../parts/layout.js';
import { scope } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

const EVERY_MS = 60_000;
const NONE = { about: 'none', run: async () => null };
const WHY = 'Qualifier un besoin, confirmer un emploi ou répondre à une contestation engage la Métropole.';

/** Where an officer decides: what waits, desk by desk, and the form of the file that is open. */
export class DeskScreenElement extends ScreenElement {
  #round = 0;
  #done = null;
  #trouble = null;
  #preview = null;
  #enters = false;
  #act = new ActController({ draw: () => this.draw(), done: (act) => this.#acted(act), refused: (fault) => this.#refused(fault), left: () => this.#leave() });

  questions({ address: { own } }) {
    const { kind } = deskOf({ own });
    const stamp = `${this.#round} ${Math.floor(Date.now() / EVERY_MS)}`;
    const ask = (about, run, when = this.#round) => ({ needs: 'officer', about, stamp: when, run });
    const lists = Object.fromEntries(DESKS.map((it) => [it.id, ask(it.url, (signal) => get(it.url, signal), stamp)]));
    const file = (id) => (id && kind !== 'letter' ? ask(`${kind} ${id}`, (signal) => read(fileUrl(kind, id), signal)) : NONE);
    return {
      ...lists,
      file: file(own.dossier),
      other: file(kind === 'pair' ? own.avec : null),
      needs: kind === 'need' ? ask('needs', (signal) => get('/api/needs/needs?size=500', signal)) : NONE,
    };
  }

  /** The next row or the one before, opened and focused by a key alone. */
  step(by) {
    const next = neighbour(this.#rows(), this.context.address.own.dossier, by);
    if (!next) return;
    this.context.visit(this.#hrefOf(next));
    this.querySelector(`[data-dossier="${next.id}"]`)?.focus();
  }

  /** Who has chosen a file goes on in it, once it is there. */
  draw() {
    super.draw();
    const title = this.#enters && this.answer('file').data?.data.id === this.context.address.own.dossier && this.querySelector('#dossier-titre');
    if (!title) return;
    this.#enters = false;
    title.focus({ preventScroll: true });
  }

  view(context) {
    const bar = barred(context.session, 'officer');
    const head = (tools) => scope(context, 'Bureau', { today: true, zoning: false, quarters: false, tools });
    if (bar) return html`${head(nothing)}${panel({ id: 'bureau', title: 'Réservé aux agents', body: html`<div class="manque"><p>${WHY}</p>${barredWords(bar, context.session, context.view)}</div>` })}`;
    const desk = deskOf(context.address);
    const answers = Object.fromEntries(DESKS.map((it) => [it.id, this.answer(it.id).data]));
    return html`${head(html`<span class="doux">${waitingWords(waiting(answers))}</span>`)} ${deskTabs(context, desk, (id) => this.answer(id))}
      ${desk.kind === 'letter' ? this.#letters(context) : this.#desk(context, desk)}`;
  }

  #desk(context, desk) {
    const isOpen = Boolean(context.address.own.dossier);
    return html`<div class="bureau ${isOpen ? 'ouvert' : ''}">${deskList(context, desk, this.answer(desk.id), this.#rows(), (it) => this.#hrefOf(it), () => (this.#enters = true))}
      <section class="panneau dossier" aria-label="Dossier">${isOpen ? this.#file(context, desk) : this.#nothing(desk)}</section></div>`;
  }

  #nothing(desk) {
    return empty('Aucun dossier n’est ouvert.', this.#rows().length > 0 ? 'En choisir un dans la liste : les touches j et k, ou les flèches, vont de l’un à l’autre, Entrée ouvre.' : desk.none);
  }

  #file(context, desk) {
    const { own } = context.address;
    const shown = (file) => {
      const found = acts(desk.kind, file.data, { others: this.#others(context, file.data), older: own.avec ?? null });
      const act = found.find((it) => it.id === own.acte) ?? found[0];
      return html`<button class="lien retour" type="button" @click=${() => this.#leave()}>Revenir à la liste</button>
        ${dossier(context, desk.kind, file.data, this.answer('other').data?.data ?? null)} ${this.#said(context)}
        ${act ? html`${actChoice(context, found, act)}${repeat([act], (it) => `${file.data.id} ${it.id} ${this.#round}`, () => this.#act.view(context, act, file, fileUrl(desk.kind, file.data.id), this.#round))}` : empty('Ce dossier n’appelle plus d’acte.')}`;
    };
    return html`<div class="p-corps">${answered(this.answer('file'), (file) => (file ? shown(file) : nothing), 8)}</div>`;
  }

  #acted(act) {
    this.#done = { title: act.title, of: this.context.address.own.dossier };
    this.#round++;
    this.context.say(`${act.title} : fait.`);
    this.context = this.context;
    this.querySelector('#suite')?.focus();
  }

  #refused(fault) {
    this.context.say(fault.message);
    (this.querySelector('[aria-invalid="true"]') ?? this.querySelector('.acte button'))?.focus();
  }

  /** What was done last, and the way to what waits next. */
  #said(context) {
    if (this.#done?.of !== context.address.own.dossier) return nothing;
    const next = this.#rows().find((it) => it.id !== this.#done.of);
    return doneNotice(this.#done.title, next && { href: this.#hrefOf(next), title: next.title }, follow(context.address, 'bureau'));
  }

  #letters(context) {
    const foresee = async () => (this.#preview = await get('/api/projection/redrive'));
    const redrive = async () => {
      await post('/api/projection/redrive');
      [this.#preview, this.#round] = [null, this.#round + 1];
    };
    const on = { foresee: () => this.#tried(context, foresee, 'Aperçu prêt : rien n’est fait.'), redrive: () => this.#tried(context, redrive, 'Faits relus.') };
    return html`${this.#trouble ? notice(this.#trouble, 'mal') : nothing}${panel({ id: 'illisibles', title: 'Faits illisibles', note: 'relus par un administrateur, après un aperçu case par case', body: answered(this.answer('illisibles'), (data) => deadLetters(context, data, this.#preview, on)) })}`;
  }

  async #tried(context, run, said) {
    this.#trouble = null;
    await run().catch((fault) => (this.#trouble = fault.message));
    context.say(this.#trouble ?? said);
    this.context = this.context;
  }

  #rows() {
    const { address, places, today } = this.context;
    const { data } = this.answer(deskOf(address).id);
    return data ? items(deskOf(address), data, { places, zoning: address.zoning, today }) : [];
  }

  #others(context, file) {
    const { data } = this.answer('needs');
    return data ? mergeable(file, data.items, context) : [];
  }

  #hrefOf(it) {
    return follow(this.context.address, 'bureau', null, { poste: deskOf(this.context.address).id, dossier: it.id, ...(it.other ? { avec: it.other } : {}) });
  }

  #leave() {
    const { own } = this.context.address;
    this.context.go({ dossier: null, avec: null, acte: null });
    this.querySelector(`[data-dossier="${own.dossier}"]`)?.focus();
  }
}

function waitingWords(waits) {
  if (waits === 0) return 'rien n’attend';
  return `${waits} dossier${waits < 2 ? '' : 's'} ${waits < 2 ? 'attend' : 'attendent'}`;
}
