import { render } from '../vendor/lit-html/lit-html.js';
import { askedAgainAfter } from '../boards/again.js';
import { barred, whose } from '../boards/session.js';
import { Fault } from '../edges/api.js';
import { typesetIn } from '../edges/typography.js';

/**
 * What every screen does alike: it asks its questions when what is looked at changes, and again by itself while a service is away, keeps each
 * answer or fault to its own panel, and draws in place, so that focus, selection and scroll stay.
 */
export class ScreenElement extends HTMLElement {
  #context = null;
  #asked = new Map();

  disconnectedCallback() {
    this.#asked.forEach((it) => it.leaving.abort());
    this.#asked.clear();
  }

  /** What is looked at, with all that screens share. */
  set context(context) {
    this.#context = context;
    this.#ask();
    this.draw();
  }

  get context() {
    return this.#context;
  }

  /** Draws again with what there is. */
  draw() {
    if (!this.#context) return;
    render(this.view(this.#context), this);
    typesetIn(this);
  }

  /** The questions of a screen by name: `about` says when an answer means nothing any more, `stamp` when it is only old, `run` asks, `needs` who may ask. */
  questions() {
    return {};
  }

  /** What is known of a question: `data`, or `fault`, or neither yet. */
  answer(name) {
    const asked = this.#asked.get(name);
    return { data: asked?.data, fault: asked?.fault, session: this.#context.session, view: this.#context.view, retry: () => this.#again(name) };
  }

  /** Nothing that one reader was shown is left to the next. */
  #ask() {
    const reader = whose(this.#context.session);
    for (const [name, asked] of Object.entries(this.questions(this.#context))) {
      const question = { ...asked, reader };
      const before = this.#asked.get(name);
      const same = before?.about === question.about && before.reader === reader;
      if (same && before.stamp === question.stamp) continue;
      before?.leaving.abort();
      this.#run(name, question, same ? before : undefined);
    }
  }

  /** @param before what was known of it, shown until there is something else */
  async #run(name, question, before, tries = 0) {
    const asked = { ...question, leaving: new AbortController(), data: before?.data, fault: before?.fault };
    this.#asked.set(name, asked);
    try {
      if (question.needs && barred(this.#context.session, question.needs)) throw new Fault('not-yours', '', { needs: question.needs });
      asked.data = await question.run(asked.leaving.signal);
      asked.fault = null;
    } catch (fault) {
      if (asked.leaving.signal.aborted) return;
      asked.fault = fault;
      this.#later(askedAgainAfter(fault, tries), asked, () => this.#run(name, question, asked, tries + 1));
    }
    if (this.#asked.get(name) === asked && this.isConnected) this.draw();
  }

  #later(ms, { leaving: { signal } }, run) {
    if (ms === null) return;
    const timer = setTimeout(run, ms);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  #again(name) {
    const asked = this.#asked.get(name);
    asked?.leaving.abort();
    if (asked) this.#run(name, asked, undefined);
    this.draw();
  }
}
