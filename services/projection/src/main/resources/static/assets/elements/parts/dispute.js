import { senderName } from '../../boards/coverage.js';
import { contestable, disputesOf, disputeOf, disputeWords, ownerOf, ownerWords } from '../../boards/disputes.js';
import { onDay } from '../../format/dates.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { link } from './scope.js';

/** What a contested value bears until somebody has answered: the class that underlines it, and the words. */
export function disputed(context, figure, territory = context.address.territory) {
  const words = disputeWords(disputesOf(context.disputes, figure, territory, context.address));
  return { classes: words ? 'conteste' : '', words };
}

/** The form that contests a declaration: what, and why. The figure stays, and is marked until somebody has answered. */
export function disputeForm(context, { line, said, trouble, send, leave }) {
  if (said) return html`<p class="avis" role="status">${said}</p>`;
  if (contestable(line).length === 0) return elsewhere(context, line, leave);
  const submitted = (event) => {
    event.preventDefault();
    send(Object.fromEntries(new FormData(event.target)));
  };
  return html`<form class="formulaire contester" @submit=${submitted} @keydown=${sentByKeys} aria-labelledby="contester-titre">
    <h3 id="contester-titre" tabindex="-1">Contester : ${line.name} du ${onDay(line.occurred)}</h3>
    <label>Ce qui est contesté<select name="field">${contestable(line).map(([value, text]) => html`<option value=${value}>${text}</option>`)}</select></label>
    <label class="long">Pourquoi<textarea name="reason" required maxlength="1000" rows="3"></textarea></label>
    <p class="discret long">Le chiffre reste et porte la contestation jusqu’à la réponse. Ne nommer personne.</p>
    <p><button class="bouton plein">Contester</button> <button class="lien" type="button" @click=${leave}>Renoncer</button></p>
    ${trouble ? html`<p class="avis mal long" role="alert">${trouble}</p>` : nothing}
  </form>`;
}

/** Where no form contests a fact, the way to who decides on its file, and what names it for certain. */
function elsewhere(context, line, leave) {
  const owner = ownerOf(line);
  return html`<div class="contester" role="group" aria-labelledby="contester-titre">
    <h3 id="contester-titre" tabindex="-1">Contester : ${line.name} du ${onDay(line.occurred)}</h3>
    <p>${ownerWords(owner, senderName(line.source, context.senders))}</p>
    ${owner.desk ? html`<p><strong>${link(context, 'bureau', 'Ouvrir le dossier au bureau', null, owner.desk)}</strong></p>` : nothing}
    <p class="discret">À citer : ${line.file ? html`dossier <code>${line.file}</code>` : nothing}${line.receipt ? html`, accusé <code>${line.receipt}</code>` : nothing}.${line.file ? html` ${link(context, 'fil', 'Suivre le fil', line.file)}` : nothing}</p>
    <p><button class="lien" type="button" @click=${leave}>Fermer</button></p>
  </div>`;
}

/** The button that contests a fact; the mark of one that is contested already. */
export function contestButton(context, line, begin) {
  const open = disputeOf(context.disputes, line);
  if (open) return html`<br><span class="tu">contesté, réponse due le ${onDay(open.answerBy)}</span><br>${link(context, 'bureau', 'Y répondre', null, { poste: 'contestations', dossier: open.id })}`;
  return line.known ? html`<br><button class="lien" type="button" @click=${() => begin(line)}>Contester<span class="vh"> ${line.name} du ${onDay(line.occurred)}</span></button>` : nothing;
}

function sentByKeys(event) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
