import { NOBODY, turn, whose } from '../boards/session.js';
import { onSession } from '../edges/session.js';

/** Who looks at the page: kept for its elements, told in the header, and heard of when it is another. */
export class Reader {
  #session = NOBODY;
  #turn = null;
  #changed;
  #said;
  #drawn;

  /**
   * @param changed called when somebody else looks, or the same with another role
   * @param said    called with a sentence where that was not their own doing
   * @param drawn   called when only what is told of it is another
   */
  constructor({ changed, said, drawn }) {
    this.#changed = changed;
    this.#said = said;
    this.#drawn = drawn;
    onSession((session) => this.#heard(session));
  }

  get session() {
    return this.#session;
  }

  /** What screens know of it. */
  get context() {
    return { session: this.#session, turn: this.#turn, view: location.pathname + location.search, acknowledge: () => this.#acknowledged() };
  }

  /** The page's address has changed: signing in comes back to this one. */
  moved() {
    document.querySelector('session-menu').moved();
  }

  #heard(session) {
    const before = this.#session;
    this.#session = session;
    document.querySelector('session-menu').session = session;
    if (whose(before) === whose(session)) return;
    this.#turn = turn(before, session, Date.now());
    if (this.#turn) this.#said(this.#turn.text);
    this.#changed();
  }

  #acknowledged() {
    this.#turn = null;
    this.#drawn();
  }
}
