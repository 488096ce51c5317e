import { door } from '../../boards/address.js';
import { alarmsSign, CONDITIONS, conditionWords, limitUnit, SPANS, valueWords } from '../../boards/alarms.js';
import { placeName } from '../../boards/quarters.js';
import { barred } from '../../boards/session.js';
import { get, send } from '../../edges/api.js';
import { atMoment } from '../../format/dates.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { deadLetters } from '../parts/dead-letters.js';
import { ICONS } from '../parts/icons.js';
import { answered, barredWords, empty, panel } from '../parts/layout.js';
import { scope } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

/** The period that shows what an alert looks at. */
const PERIODS = { ALL: 'tout', TWELVE_MONTHS: '12m' };

/** Alerts that officers have set, and facts that nobody could read. */
export class WatchScreenElement extends ScreenElement {
  #asked = 0;
  #preview = null;
  #choice = {};
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
    const figure = context.definitions.find((one) => one.key === it.figure);
    const last = it.history[0];
    return html`<div class="alerte-posee">
      <p class="nom"><strong>${it.name}</strong><span class="etat ${it.raised ? 'silence' : 'ok'}">${it.raised ? ICONS.raised : ICONS.ok}${it.raised ? 'levée' : 'calme'}</span></p>
      <p><button class="porte" type="button" title="De quoi est fait ce chiffre ?" @click=${() => context.go({ periode: PERIODS[it.span] ?? null, zonage: it.zoning, provenance: door(it.figure, it.territory) })}>${conditionWords(it, figure)}<span class="vh">, ouvrir la provenance</span></button> · ${placeName(context.places, it.territory)}</p>
      <p class="discret">posée par ${it.by} le ${atMoment(it.since)}${last ? ` · ${last.raised ? 'levée' : 'retombée'} le ${atMoment(last.at)}${last.value === undefined ? '' : `, à ${valueWords(last.value, figure)}`}` : ''}</p>
      <button class="lien" type="button" @click=${() => this.#do(context, () => send('DELETE', `/api/alerts/${it.id}`), 'Alerte retirée.')}>Retirer<span class="vh"> l’alerte ${it.name}</span></button>
    </div>`;
  }

  #form(context) {
    const bar = barred(context.session, 'officer');
    if (bar) return panel({ id: 'poser', title: 'Poser une alerte', body: html`<div class="manque">${barredWords(bar, context.session, context.view)}</div>` });
    const shown = context.definitions.filter((it) => it.shown);
    const unit = limitUnit(this.#choice.condition, shown.find((it) => it.key === this.#choice.figure) ?? shown[0]);
    const set = (submitted) => {
      submitted.preventDefault();
      const given = Object.fromEntries(new FormData(submitted.target));
      const body = { name: given.name, figure: given.figure, territory: given.territory, zoning: context.address.zoning, span: given.span, [given.condition]: Number(given.limit) };
      this.#do(context, () => send('POST', '/api/alerts', body), 'Alerte posée.').then((done) => done && this.#emptied(submitted.target));
    };
    const body = html`<form class="formulaire" @submit=${set}>
      <label>Nom<input name="name" required maxlength="120" autocomplete="off"></label>
      <label>Indicateur<select name="figure" @change=${(event) => this.#chosen({ figure: event.target.value })}>${shown.map((it) => html`<option value=${it.key}>${it.name}</option>`)}</select></label>
      <label>Quartier<select name="territory"><option value="TOUS">Toute la métropole</option>${context.places.map((it) => html`<option value=${it.code}>${it.short}</option>`)}</select></label>
      <label>Période<select name="span">${Object.entries(SPANS).map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></label>
      <label>Quand l’indicateur<select name="condition" @change=${(event) => this.#chosen({ condition: event.target.value })}>${Object.entries(CONDITIONS).map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></label>
      <label>${`Seuil${unit ? `, en ${unit}` : ''}`}<input name="limit" type="number" step="any" required></label>
      <p><button class="bouton plein">Poser l’alerte</button></p>
      ${this.#trouble ? html`<p class="avis mal" role="alert">${this.#trouble}</p>` : nothing}
    </form>`;
    return panel({ id: 'poser', title: 'Poser une alerte', body });
  }

  /** The limit is given in what the choices say. */
  #chosen(choice) {
    this.#choice = { ...this.#choice, ...choice };
    this.draw();
  }

  #emptied(form) {
    form.reset();
    this.#choice = {};
    this.draw();
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
