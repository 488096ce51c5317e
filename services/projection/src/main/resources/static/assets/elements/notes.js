import { marksOf, noteLine, noting, numbered } from '../boards/notes.js';
import { placeName } from '../boards/quarters.js';
import { barred, mayAct } from '../boards/session.js';
import { get, send } from '../edges/api.js';
import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { repeat } from '../vendor/lit-html/directives/repeat.js';
import { ActController } from './act-controller.js';

/** The notes of a screen's series: asked for, drawn as marks, listed below, written and removed by officers. */
export class Notes {
  #screen;
  #round = 0;
  #acts = new Map();

  constructor(screen) {
    this.#screen = screen;
  }

  /** The question for the notes of a figure, as screens ask; what people wrote is for staff. */
  question({ address: { zoning, territory, period: { from, to } } }, figure) {
    const query = new URLSearchParams({ figure, zoning, territory, to, ...(from ? { from } : {}) });
    return { needs: 'staff', about: `notes ${query}`, stamp: this.#round, run: async (signal) => (await get(`/api/annotations?${query}`, signal)).annotations };
  }

  /** Where notes stand on a series. */
  marks(answer, cells) {
    return marksOf(numbered(answer.data ?? [], cells));
  }

  /** The list below a series, with the form of a new note. */
  view(context, figure, answer, cells) {
    if (barred(context.session, 'staff') || !answer.data) return nothing;
    const found = numbered(answer.data, cells);
    if (found.length === 0 && !mayAct(context.session)) return nothing;
    return html`<details class="parts notes"><summary>${found.length === 0 ? 'Noter ce qui s’est passé' : `${found.length} note${found.length < 2 ? '' : 's'} sur cette courbe`}</summary>
      ${found.length === 0 ? nothing : html`<ol>${found.map((it) => this.#line(context, it))}</ol>`}
      ${mayAct(context.session) ? this.#form(context, figure) : nothing}</details>`;
  }

  #line(context, it) {
    const { day, text, of } = noteLine(it, (code) => placeName(context.places, code));
    return html`<li><b>${it.number}</b> ${day} : ${text}${of ? html` <span class="discret">${of}</span>` : nothing}${mayAct(context.session) ? html` <button class="lien" type="button" @click=${() => this.#remove(context, it)}>Retirer<span class="vh"> la note du ${day}</span></button>` : nothing}</li>`;
  }

  #form(context, figure) {
    const { zoning, territory } = context.address;
    const name = context.definitions.find((it) => it.key === figure)?.name ?? figure;
    const act = noting({ figure, name, zoning, territory, today: context.today });
    const controller = this.#acts.get(figure) ?? new ActController({ draw: () => this.#screen.draw(), done: () => this.#changed(context, 'Note ajoutée.'), refused: (fault) => context.say(fault.message), left: () => document.activeElement.blur() });
    this.#acts.set(figure, controller);
    const of = `${figure} ${territory}`;
    return repeat([act], () => `${of} ${this.#round}`, () => controller.view(context, act, { data: { id: of }, version: null }, act.url, this.#round));
  }

  async #remove(context, { id }) {
    await send('DELETE', `/api/annotations/${id}`).then(
      () => this.#changed(context, 'Note retirée.'),
      (fault) => context.say(fault.message),
    );
  }

  #changed(context, said) {
    this.#round++;
    context.say(said);
    this.#screen.context = this.#screen.context;
  }
}
