import { failed, filled, opened, refreshed, sending } from '../boards/acting.js';
import { post, read } from '../edges/api.js';
import { actForm } from './parts/act-form.js';

/** One form at a time on its way to a service: nothing is shown as done before the service has said so. */
export class ActController {
  #host;
  #form = null;
  #of = null;

  /** @param host what a form moves: `draw`, `done(act)`, `refused(fault)`, `left` */
  constructor(host) {
    this.#host = host;
  }

  /**
   * The form of an act, as far as it has come; another file, act or round begins a new one.
   *
   * @param file  with the version that was read
   * @param url   where the file is read again after somebody else's change
   * @param round grows with everything that was done
   */
  view(context, act, file, url, round) {
    const of = `${file.data.id} ${act.id} ${round}`;
    if (this.#of !== of) [this.#of, this.#form] = [of, opened(file.version)];
    const changed = (given) => {
      this.#form = filled(this.#form, given);
      this.#host.draw();
    };
    return actForm(context, act, this.#form, { changed, sent: (given) => this.#send(act, given, url), left: () => this.#host.left() });
  }

  async #send(act, given, url) {
    const body = act.body(given);
    this.#form = sending(filled(this.#form, given), body, crypto.randomUUID());
    this.#host.draw();
    try {
      await post(act.url, body, { key: this.#form.key, version: this.#form.version });
    } catch (fault) {
      this.#form = failed(this.#form, fault);
      if (this.#form.phase === 'stale') await this.#readAgain(url);
      this.#host.draw();
      return this.#host.refused(fault);
    }
    this.#host.done(act);
  }

  async #readAgain(url) {
    const now = await read(url).catch(() => null); // away by now: sending again says so
    if (now) this.#form = refreshed(this.#form, now.version, now.data.history);
  }
}
