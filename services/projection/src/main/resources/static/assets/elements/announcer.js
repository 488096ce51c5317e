import { HEADLINES } from '../boards/headlines.js';
import { amount } from '../format/numbers.js';
import { Pace } from '../stream/pace.js';

const TELL_EVERY_MS = 15_000;

/** One region for those who hear the page: at most one sentence in a while, with the last state only. */
export class Announcer {
  #region;
  #last = null;
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
  changed(board, moved, territory) {
    const told = HEADLINES.filter((key) => `${key}/${territory}` in moved);
    if (told.length === 0) return;
    this.#last = { board, key: told[0], territory };
    this.#pace.ask();
  }

  #tell() {
    const { board, key, territory } = this.#last;
    const figure = board.figures.find((it) => it.key === key);
    const { text, unit } = amount(figure, board.cells[`${key}/${territory}`]?.value);
    this.#region.textContent = `Chiffres mis à jour. ${figure.name} : ${`${text} ${unit}`.trim()}.`;
  }
}
