import { render } from '../vendor/lit-html/lit-html.js';
import { typesetIn } from '../edges/typography.js';
import { Asker, forReader } from './asker.js';
import { gathered } from './gathered.js';

/**
 * What every screen does alike: it asks its questions when what is looked at changes, and again by itself while a service is away, keeps each
 * answer or fault to its own panel, and draws in place, so that focus, selection and scroll stay.
 */
export class ScreenElement extends HTMLElement {
  #context = null;
  #drawing = gathered(() => this.isConnected && this.draw());
  #asker = new Asker(() => this.#drawing.ask());

  disconnectedCallback() {
    this.#asker.close();
    this.#drawing.stop();
  }

  /** What is looked at, with all that screens share. */
  set context(context) {
    this.#context = context;
    this.#asker.ask(this.questions(context), context.session);
    this.draw();
  }

  get context() {
    return this.#context;
  }

  /** Draws again with what there is. */
  draw() {
    this.#drawing.stop();
    if (!this.#context) return;
    render(this.view(this.#context), this);
    typesetIn(this);
  }

  /** The questions of a screen by name: see `Inquiry`; `needs` says who may ask. */
  questions() {
    return {};
  }

  /** What is known of a question, and what it is told by: see `answered`. */
  answer(name) {
    return forReader(this.#context, this.#asker.answer(name));
  }
}
