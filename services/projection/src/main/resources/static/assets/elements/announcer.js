import { HEADLINES } from '../boards/headlines.js';
import { amount } from '../format/numbers.js';
import { Pace } from '../stream/pace.js';

const TELL_EVERY_MS = 15_000;

/** One region for those who hear the page: at most one sentence in a while, with the last state only. */
export class Announcer {
  #region;
  #state = null;
  #territory = null;
  #pace;

  constructor(region) {
    this.#region = region;
    this.#pace = new Pace(() => this.#tell(), TELL_EVERY_MS, { now: () => performance.now(), setTimeout: (run, ms) => setTimeout(run, ms), clearTimeout: (id) => clearTimeout(id) });
  }

  /** Something that the reader asked for was done: said at once. */
  say(text) {
    this.#region.textContent = text;
  }

  /** Figures changed: said in a while. */
  changed(state, territory) {
    if (!HEADLINES.some((key) => `${key}/${territory}` in state.changed)) return;
    [this.#state, this.#territory] = [state, territory];
    this.#pace.ask();
  }

  #tell() {
    const told = HEADLINES.map((key) => this.#sentence(key)).filter(Boolean);
    if (told.length > 0) this.#region.textContent = `Chiffres mis à jour. ${told[0]}.`;
  }

  #sentence(key) {
    const id = `${key}/${this.#territory}`;
    const figure = this.#state.figures.find((it) => it.key === key);
    if (!figure || !(id in this.#state.changed)) return null;
    const { text, unit } = amount(figure, this.#state.cells[id]?.value);
    return `${figure.name} : ${text} ${unit}`.trim();
  }
}
