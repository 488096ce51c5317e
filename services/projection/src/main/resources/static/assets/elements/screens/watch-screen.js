import { alarmsSign } from '../../boards/alarms.js';
import { placeName } from '../../boards/quarters.js';
import { barred } from '../../boards/session.js';
import { get, send } from '../../edges/api.js';
import { atMoment } from '../../format/dates.js';
import { number } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { deadLetters } from '../parts/dead-letters.js';
import { ICONS } from '../parts/icons.js';
import { answered, barredWords, empty, panel } from '../parts/layout.js';
import { scope } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

const SPANS = { ALL: 'depuis le premier fait', YEAR: 'cette année', TWELVE_MONTHS: 'sur 12 mois' };
const CONDITIONS = [['above', 'dépasse'], ['below', 'descend sous'], ['silentDays', 'est muet depuis (jours)']];

/** Alerts that officers have set, and facts that nobody could read. */
export class WatchScreenElement extends ScreenElement {
  #asked = 0;
  #preview = null;
  #trouble = null;

  questions({ alarms }) {
    return {
      alerts: { needs: 'officer', about: 'alerts', stamp: `${this.#asked} ${alarmsSign(alarms)} ${Math.floor(Date.now() / 30_000)}`, run: (signal) => get('/api/alerts', signal) },
      letters: { needs: 'officer', about: 'letters', stamp: this.#asked, run: (signal) => get('/api/projection/dead-letters', signal) },
    };
  }

  view(context) {
    return html`${scope(context, 'Veille', { today: true, zoning: false, quarters: false })}
      <div class="deux">${this.#alerts(context)} ${this.#form(context)}</div>
      ${this.#letters(context)}`;
  }

  #alerts(context) {
    const shown = ({ alerts, raised }) =>
      alerts.length === 0
        ? empty('Aucune alerte n’est posée.', 'En poser une à côté : un seuil dépassé, un seuil non atteint, ou un silence.')
        : html`<p class="discret">${raised} levée${raised < 2 ? '' : 's'} sur ${alerts.length}</p>${alerts.map((it) => this.#alert(context, it))}`;
    return panel({ id: 'alertes', title: 'Alertes', body: answered(this.answer('alerts'), shown) });
  }

  #alert(context, it) {
    const [kind, words] = CONDITIONS.find(([key]) => it[key] !== undefined);
    const figure = context.definitions.find((one) => one.key === it.figure);
    const last = it.history[0];
    return html`<div class="alerte-posee">
      <p><span class="etat ${it.raised ? 'silence' : 'ok'}">${it.raised ? ICONS.off : ICONS.ok}${it.raised ? 'levée' : 'calme'}</span> <strong>${it.name}</strong></p>
      <p class="doux">${figure?.name ?? it.figure} ${words} ${number(it[kind])}, ${SPANS[it.span]}, ${placeName(context.places, it.territory)}</p>
      <p class="discret">posée par ${it.by} le ${atMoment(it.since)}${last ? ` · ${last.raised ? 'levée' : 'retombée'} le ${atMoment(last.at)}${last.value === undefined ? '' : ` à ${number(last.value)}`}` : ''}</p>
      <button class="lien" type="button" @click=${() => this.#do(context, () => send('DELETE', `/api/alerts/${it.id}`), 'Alerte retirée.')}>Retirer<span class="vh"> l’alerte ${it.name}</span></button>
    </div>`;
  }

  #form(context) {
    const bar = barred(context.session, 'officer');
    if (bar) return panel({ id: 'poser', title: 'Poser une alerte', body: html`<div class="manque">${barredWords(bar, context.session, context.view)}</div>` });
    const shown = context.definitions.filter((it) => it.shown);
    const set = (submitted) => {
      submitted.preventDefault();
      const given = Object.fromEntries(new FormData(submitted.target));
      const body = { name: given.name, figure: given.figure, territory: given.territory, zoning: context.address.zoning, span: given.span, [given.condition]: Number(given.limit) };
      this.#do(context, () => send('POST', '/api/alerts', body), 'Alerte posée.').then((done) => done && submitted.target.reset());
    };
    const body = html`<form class="formulaire" @submit=${set}>
      <label>Nom<input name="name" required maxlength="120" autocomplete="off"></label>
      <label>Indicateur<select name="figure">${shown.map((it) => html`<option value=${it.key}>${it.name}</option>`)}</select></label>
      <label>Quartier<select name="territory"><option value="TOUS">Toute la métropole</option>${context.places.map((it) => html`<option value=${it.code}>${it.short}</option>`)}</select></label>
      <label>Période<select name="span">${Object.entries(SPANS).map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></label>
      <label>Quand l’indicateur<select name="condition">${CONDITIONS.map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></label>
      <label>Seuil<input name="limit" type="number" step="any" required></label>
      <p><button class="bouton plein">Poser l’alerte</button></p>
      ${this.#trouble ? html`<p class="avis mal" role="alert">${this.#trouble}</p>` : nothing}
    </form>`;
    return panel({ id: 'poser', title: 'Poser une alerte', body });
  }

  #letters(context) {
    const shown = (data) => deadLetters(context, data, this.#preview, { foresee: () => this.#foresee(context), redrive: () => this.#redrive(context) });
    return panel({ id: 'illisibles', title: 'Faits illisibles', note: 'relus par un administrateur, après un aperçu case par case', classes: 'apres', body: answered(this.answer('letters'), shown) });
  }

  async #foresee(context) {
    await this.#do(context, async () => (this.#preview = await get('/api/projection/redrive')), 'Aperçu prêt : rien n’est fait.');
  }

  async #redrive(context) {
    await this.#do(context, () => send('POST', '/api/projection/redrive'), 'Faits relus.');
    this.#preview = null;
    this.draw();
  }

  /** Nothing is shown as done before the service has said so. */
  async #do(context, run, said) {
    this.#trouble = null;
    try {
      await run();
      this.#asked++;
      context.say(said);
      this.context = this.context;
      return true;
    } catch (fault) {
      this.#trouble = fault.message;
      context.say(fault.message);
      this.draw();
      return false;
    }
  }
}
