import { follow } from '../../boards/address.js';
import { failed, filled, opened, refreshed, sending } from '../../boards/acting.js';
import { acts } from '../../boards/acts.js';
import { deskOf, DESKS, fileUrl, items, neighbour, refusal, waiting } from '../../boards/desks.js';
import { mergeable } from '../../boards/mergers.js';
import { get, post, read } from '../../edges/api.js';
import { session } from '../../edges/session.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { repeat } from '../../vendor/lit-html/directives/repeat.js';
import { actForm } from '../parts/act-form.js';
import { deadLetters } from '../parts/dead-letters.js';
import { deskList, deskTabs } from '../parts/desk-list.js';
import { dossier } from '../parts/dossier.js';
import { answered, empty, notice, panel } from '../parts/layout.js';
import { scope } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

const EVERY_MS = 60_000;
const NONE = { about: 'none', run: async () => null };

/** Where an officer decides: what waits, desk by desk, and the form of the file that is open. */
export class DeskScreenElement extends ScreenElement {
  #asked = 0;
  #form = null;
  #formOf = null;
  #done = null;
  #preview = null;
  #enters = false;

  questions(context) {
    const who = { session: { about: 'session', run: () => session() } };
    const stamp = `${this.#asked} ${Math.floor(Date.now() / EVERY_MS)}`;
    const lists = Object.fromEntries(DESKS.map((it) => [it.id, { about: it.url, stamp, run: allowed((signal) => get(it.url, signal)) }]));
    return { ...who, ...lists, ...this.#files(context) };
  }

  /** The file that is open, what it is compared with, and what it could be merged into. */
  #files({ address: { own } }) {
    const { kind } = deskOf({ own });
    const of = (id) => ({ about: `${kind} ${id}`, stamp: this.#asked, run: allowed((signal) => read(fileUrl(kind, id), signal)) });
    const isFile = own.dossier && kind !== 'letter';
    return {
      file: isFile ? of(own.dossier) : NONE,
      other: isFile && kind === 'pair' && own.avec ? of(own.avec) : NONE,
      needs: kind === 'need' ? { about: 'needs', stamp: this.#asked, run: allowed((signal) => get('/api/needs/needs?size=500', signal)) } : NONE,
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
    const known = this.answer('session').data;
    const why = refusal(known);
    const head = scope(context, 'Bureau', { today: true, zoning: false, quarters: false, tools: known && !why ? html`<span class="doux">${told(waiting(this.#answers()))}</span>` : nothing });
    if (!known) return html`${head}${panel({ id: 'bureau', title: 'Votre rôle', body: answered(this.answer('session'), () => nothing, 3) })}`;
    if (why) return html`${head}${panel({ id: 'bureau', title: 'Réservé aux agents', body: html`<p>${why}</p>${known.signIn ? html`<p class="pages"><a class="bouton plein" href="${known.signIn}?retour=${encodeURIComponent(location.pathname + location.search)}">Se connecter</a></p>` : nothing}` })}`;
    const desk = deskOf(context.address);
    return html`${head} ${deskTabs(context, desk, (id) => this.answer(id))} ${desk.kind === 'letter' ? this.#letters(context) : this.#desk(context, desk)}`;
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
    const shown = (file) => {
      const other = this.answer('other').data?.data ?? null;
      const found = acts(desk.kind, file.data, { others: this.#others(context, file.data), older: context.address.own.avec ?? null });
      const act = found.find((it) => it.id === context.address.own.acte) ?? found[0];
      return html`<button class="lien retour" type="button" @click=${() => this.#leave()}>Revenir à la liste</button>
        ${dossier(context, desk.kind, file.data, other)} ${this.#said(context)}
        ${act ? html`${choice(context, found, act)}${repeat([act], (it) => `${file.data.id} ${it.id} ${this.#asked}`, () => this.#formFor(context, act, file))}` : empty('Ce dossier n’appelle plus d’acte.')}`;
    };
    return html`<div class="p-corps">${answered(this.answer('file'), (file) => (file ? shown(file) : nothing), 8)}</div>`;
  }

  #formFor(context, act, file) {
    const of = `${file.data.id} ${act.id} ${this.#asked}`;
    if (this.#formOf !== of) [this.#formOf, this.#form] = [of, opened(file.version)];
    const changed = (given) => {
      this.#form = filled(this.#form, given);
      this.draw();
    };
    return actForm(context, act, this.#form, { changed, sent: (given) => this.#send(context, act, given), left: () => this.#leave() });
  }

  /** Nothing is shown as done before the service has said so. */
  async #send(context, act, given) {
    this.#done = null;
    this.#form = sending(filled(this.#form, given), act.body(given), crypto.randomUUID());
    this.draw();
    try {
      await post(act.url, act.body(given), { key: this.#form.key, version: this.#form.version });
    } catch (fault) {
      return this.#refused(context, fault);
    }
    this.#done = { title: act.title, of: context.address.own.dossier };
    this.#asked++;
    context.say(`${act.title} : fait.`);
    this.context = this.context;
    this.querySelector('#suite')?.focus();
  }

  async #refused(context, fault) {
    this.#form = failed(this.#form, fault);
    if (this.#form.phase === 'stale') {
      const now = await read(fileUrl(deskOf(context.address).kind, context.address.own.dossier)).catch(() => null);
      if (now) this.#form = refreshed(this.#form, now.version, now.data.history);
    }
    this.draw();
    context.say(fault.message);
    (this.querySelector('[aria-invalid="true"]') ?? this.querySelector('.acte button'))?.focus();
  }

  /** What was done last, and the way to what waits next. */
  #said(context) {
    if (this.#done?.of !== context.address.own.dossier) return nothing;
    const next = this.#rows().find((it) => it.id !== this.#done.of);
    return html`<div class="avis fait" role="status"><span><strong>${this.#done.title} : fait.</strong> ${next ? html`<a id="suite" href=${this.#hrefOf(next)}>Dossier suivant : ${next.title}</a>` : html`<a id="suite" href=${follow(context.address, 'bureau')}>Rien d’autre n’attend ici : revenir au bureau</a>`}</span></div>`;
  }

  #letters(context) {
    const redo = (run, said) => async () => {
      try {
        await run();
        context.say(said);
      } catch (fault) {
        context.say(fault.message);
        this.#done = { trouble: fault.message };
      }
      this.context = this.context;
    };
    const on = {
      foresee: redo(async () => (this.#preview = await get('/api/projection/redrive')), 'Aperçu prêt : rien n’est fait.'),
      redrive: redo(async () => {
        await post('/api/projection/redrive');
        [this.#preview, this.#asked] = [null, this.#asked + 1];
      }, 'Faits relus.'),
    };
    return html`${this.#done?.trouble ? notice(this.#done.trouble, 'mal') : nothing}${panel({ id: 'illisibles', title: 'Faits illisibles', note: 'relus par un administrateur, après un aperçu case par case', body: answered(this.answer('illisibles'), (data) => deadLetters(context, data, this.#preview, on)) })}`;
  }

  #rows() {
    const { address, places, today } = this.context;
    const desk = deskOf(address);
    const { data } = this.answer(desk.id);
    return data ? items(desk, data, { places, zoning: address.zoning, today }) : [];
  }

  #others(context, file) {
    const { data } = this.answer('needs');
    return data ? mergeable(file, data.items, context) : [];
  }

  #answers() {
    return Object.fromEntries(DESKS.map((it) => [it.id, this.answer(it.id).data]));
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

/** Who may not act asks nothing: each look at a file is logged by its service. */
function allowed(run) {
  return async (signal) => (refusal(await session()) ? null : run(signal));
}

function choice(context, found, act) {
  if (found.length < 2) return nothing;
  return html`<div class="actes" role="group" aria-label="Ce qui peut être fait">${found.map((it) => html`<button class="bouton" type="button" aria-pressed=${it.id === act.id} @click=${() => context.go({ acte: it.id }, true)}>${it.title}</button>`)}</div>`;
}

function told(waits) {
  if (waits === 0) return 'rien n’attend';
  return `${waits} dossier${waits < 2 ? '' : 's'} ${waits < 2 ? 'attend' : 'attendent'}`;
}
