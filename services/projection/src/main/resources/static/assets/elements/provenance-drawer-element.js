import { told } from '../boards/details.js';
import { placed } from '../boards/provenance.js';
import { placeName } from '../boards/quarters.js';
import { disputeUrl } from '../boards/disputes.js';
import { whose } from '../boards/session.js';
import { get, send } from '../edges/api.js';
import { typesetIn } from '../edges/typography.js';
import { render } from '../vendor/lit-html/lit-html.js';
import { Asker, forReader } from './asker.js';
import { drawer } from './parts/drawer.js';
import { factsUrl, figureQuestions, selectionOf } from './parts/figure-questions.js';

/** Opens a number: its definition, both clocks, its breakdown, and for those who may, the facts that it is made of. */
export class ProvenanceDrawerElement extends HTMLElement {
  #context = null;
  #asker = new Asker(() => this.#draw());
  #shown = null;
  #more = null;
  #from = null;
  #dispute = null;

  disconnectedCallback() {
    this.#asker.close();
  }

  /** What is looked at; a figure that the address opens is shown, none closes the drawer. */
  set context(context) {
    const opened = context.address.opened;
    const before = this.#context?.address.opened;
    if (this.#context && whose(this.#context.session) !== whose(context.session)) [this.#shown, this.#more] = [null, null];
    this.#context = context;
    if (!opened) {
      this.#dialog?.close();
      return;
    }
    if (!before) this.#from = document.activeElement;
    this.#asker.ask(figureQuestions(context, this.#territory), context.session);
    this.#draw();
    if (this.#dialog && !this.#dialog.open) this.#dialog.showModal();
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  get #territory() {
    return this.#context.address.opened.territory ?? this.#context.address.territory;
  }

  /** What is known of the figure: while another day is read, the one before stays in sight. */
  #answers() {
    const { address } = this.#context;
    const [provenance, difference, parts, places] = ['provenance', 'difference', 'parts', 'places'].map((name) => this.#asker.answer(name));
    const read = provenance.data;
    const data = read && this.#more?.of === read ? { ...read, ...this.#more.next, contributions: [...read.contributions, ...this.#more.contributions] } : read;
    if (data) this.#shown = data;
    const waiting = !data && !provenance.fault && this.#shown?.figure.key === address.opened.figure;
    return { provenance: forReader(this.#context, { ...provenance, data: placed(waiting ? this.#shown : data, places.data) }), difference, parts: parts.data ?? {} };
  }

  /** The next hundred facts, behind those that are there. */
  async #further(shown) {
    const of = this.#asker.answer('provenance').data;
    const next = await get(`${factsUrl(this.#context, this.#territory)}&after=${encodeURIComponent(shown.next)}`).catch((fault) => this.#context.say(fault.message));
    if (!next) return;
    const before = this.#more?.of === of ? this.#more.contributions : [];
    this.#more = { of, next: { next: next.next }, contributions: [...before, ...next.contributions] };
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
    const answers = this.#answers();
    const { figure } = address.opened;
    const definition = board.figures.find((it) => it.key === figure) ?? definitions.find((it) => it.key === figure);
    if (!definition) return;
    const cell = answers.provenance.data?.cell ?? board.cells[`${figure}/${this.#territory}`] ?? { of: {} };
    const view = {
      definition,
      shown: told({ ...definition, cell: address.opened.by ? (answers.provenance.data?.cell ?? { of: {} }) : cell }),
      territory: placeName(places, this.#territory),
      code: this.#territory,
      answers,
      close: () => this.#dialog.close(),
      closed: () => this.#closed(),
      more: () => this.#further(answers.provenance.data),
      dispute: this.#dispute,
      contest: (line) => this.#contest(line),
      query: selectionOf(this.#context, this.#territory),
    };
    render(drawer(this.#heard(), view), this);
    typesetIn(this);
  }

  /** Who feeds the figure where it is opened, which may be another place than the page's. */
  #heard() {
    const { address } = this.#context;
    if (this.#territory === address.territory) return this.#context;
    const heard = this.#asker.answer('heard');
    return { ...this.#context, freshness: heard.data ?? null, shared: { ...this.#context.shared, freshness: heard } };
  }

  #closed() {
    this.#asker.close();
    [this.#dispute, this.#shown, this.#more] = [null, null, null];
    this.dispatchEvent(new CustomEvent('provenance:closed', { bubbles: true }));
    this.#from?.isConnected && this.#from.focus({ preventScroll: true });
  }
}
