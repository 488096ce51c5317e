import { alarmWords, raisedAnew } from '../boards/alarms.js';

/** The alerts that are raised, as far as whoever looks may know: counted in the header, and said when more are. */
export class Alarms {
  #raised = null;
  #said;
  #drawn;

  /**
   * @param said  called with a sentence when more are raised
   * @param drawn called whenever others are raised
   */
  constructor({ said, drawn }) {
    this.#said = said;
    this.#drawn = drawn;
  }

  /** All of them; null where nothing is known of them. */
  get raised() {
    return this.#raised;
  }

  /** These are raised now; `null` where whoever looks may not know. */
  heard(raised) {
    const anew = raisedAnew(this.#raised, raised ?? []);
    this.#raised = raised;
    document.querySelector('session-menu').alarms = raised ?? [];
    if (anew.length > 0) this.#said(alarmWords(anew));
    this.#drawn();
  }
}
