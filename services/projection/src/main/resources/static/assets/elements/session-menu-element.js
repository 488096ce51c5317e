import { alarmWords, countWords } from '../boards/alarms.js';
import { mayAct, roleName, signInUrl } from '../boards/session.js';
import { signOut } from '../edges/session.js';
import { html, nothing, render } from '../vendor/lit-html/lit-html.js';
import { ICONS } from './parts/icons.js';

/** Who is signed in, with the way in or out. */
export class SessionMenuElement extends HTMLElement {
  #session = null;
  #failed = false;
  #alarms = [];

  /** The session as the gateway said last. */
  set session(session) {
    this.#session = session;
    this.#draw();
  }

  /** The alerts that are raised, as far as the reader may know. */
  set alarms(alarms) {
    this.#alarms = alarms;
    this.#draw();
  }

  /** The page's address has changed: signing in comes back to this one. */
  moved() {
    this.#draw();
  }

  #draw() {
    if (!this.#session) return;
    render(this.#session.signedIn ? this.#somebody() : this.#nobody(), this);
  }

  #nobody() {
    const url = signInUrl(this.#session, location.pathname + location.search);
    return url ? html`<a class="bouton" href=${url}>Se connecter</a>` : nothing;
  }

  #somebody() {
    return html`<p class="compte"><span class="qui"><b>${this.#session.name ?? 'Connecté'}</b><span class="role">${roleName(this.#session)}</span></span>
      <span class="qui">${mayAct(this.#session) ? html`<a class="lien" href="/bureau">Bureau</a>` : nothing}${this.#alarms.length > 0 ? html`<a class="lien levee" href="/veille" title=${alarmWords(this.#alarms)}>${ICONS.raised}${countWords(this.#alarms)}</a>` : nothing}<button class="lien" type="button" @click=${() => this.#leave()}>Se déconnecter</button></span></p>
      <span role="status">${this.#failed ? html`<span class="compte-echec">Pas déconnecté : pas de réponse. Réessayer.</span>` : nothing}</span>`;
  }

  async #leave() {
    this.#failed = !(await signOut());
    this.#draw();
  }
}
