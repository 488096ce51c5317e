import { contestable } from '../../boards/disputes.js';
import { onDay } from '../../format/dates.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';

/** The form that contests a declaration: what, and why. The figure stays, and is marked until somebody has answered. */
export function disputeForm({ line, said, trouble, send, leave }) {
  if (said) return html`<p class="avis" role="status">${said}</p>`;
  const submitted = (event) => {
    event.preventDefault();
    send(Object.fromEntries(new FormData(event.target)));
  };
  return html`<form class="formulaire contester" @submit=${submitted} aria-labelledby="contester-titre">
    <h3 id="contester-titre">Contester : ${line.name} du ${onDay(line.occurred)}</h3>
    <label>Ce qui est contesté<select name="field">${contestable(line).map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></label>
    <label class="long">Pourquoi<textarea name="reason" required maxlength="2000" rows="3"></textarea></label>
    <p class="discret long">Le chiffre reste et porte la contestation jusqu’à la réponse. Ne nommer personne.</p>
    <p><button class="bouton plein">Contester</button> <button class="lien" type="button" @click=${leave}>Renoncer</button></p>
    ${trouble ? html`<p class="avis mal long" role="alert">${trouble}</p>` : nothing}
  </form>`;
}

/** The button of a fact that may be contested, or the way to the file of one that may not. */
export function contestButton(line, begin) {
  return contestable(line).length > 0 ? html`<br><button class="lien" type="button" @click=${() => begin(line)}>Contester<span class="vh"> ${line.name} du ${onDay(line.occurred)}</span></button>` : nothing;
}
