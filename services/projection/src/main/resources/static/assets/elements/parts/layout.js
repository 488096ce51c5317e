import { outdatedWords } from '../../boards/again.js';
import { barred, signInUrl } from '../../boards/session.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { ICONS } from './icons.js';

/** A panel: heading, note, tools at the top right, body. */
export function panel({ id, title, hiddenTitle = false, head = nothing, note = '', tools = nothing, classes = '', body }) {
  return html`<section class="panneau ${classes}" aria-labelledby="titre-${id}">
    <div class="p-tete">
      <h2 id="titre-${id}" class=${hiddenTitle ? 'vh' : ''}>${title}</h2>${head}
      ${note ? html`<span class="discret">${note}</span>` : nothing}
      <div class="fin">${tools}</div>
    </div>
    <div class="p-corps">${body}</div>
  </section>`;
}

/** From how many columns on a phone shows a row as a card, each value with its name: fewer have room beside each other. */
const CARDS_FROM = 4;

/**
 * A table with caption and scopes in a region that can be scrolled and focused. Roles are said, as a card has the display of none.
 *
 * @param head columns: `{ text, number }`
 * @param rows cells of each row, the first its heading
 */
export function table({ caption, head, rows, foot = null, hiddenCaption = false, classes = '' }) {
  const cell = (content, i) => (i === 0 ? html`<th scope="row" role="rowheader">${content}</th>` : html`<td role="cell" class=${head[i].number ? 'n' : ''} data-nom=${head[i].text}>${content}</td>`);
  return html`<div class="defil" tabindex="0" role="region" aria-label=${caption}>
    <table class="${head.length < CARDS_FROM ? '' : 'cartes'} ${classes}" role="table">
      <caption class=${hiddenCaption ? 'vh' : ''}>${caption}</caption>
      <thead role="rowgroup"><tr role="row">${head.map((it) => html`<th scope="col" role="columnheader" class=${it.number ? 'n' : ''}>${it.text}</th>`)}</tr></thead>
      <tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${row.map(cell)}</tr>`)}</tbody>
      ${foot ? html`<tfoot role="rowgroup"><tr role="row">${foot.map(cell)}</tr></tfoot>` : nothing}
    </table>
  </div>`;
}

/** The button that turns a chart into its table and back; which one is shown is in the address. */
export function twin(context, id, what) {
  const shown = context.address.own.tableau === id;
  return html`<button class="lien" type="button" aria-pressed=${shown} @click=${() => context.go({ tableau: shown ? null : id })}>${shown ? 'Voir le graphique' : 'Voir le tableau'}<span class="vh"> : ${what}</span></button>`;
}

/** Whether the table of a chart is shown in its place. */
export function isTable(context, id) {
  return context.address.own.tableau === id;
}

/** A choice between a few, all seen at once. */
export function segments({ name, legend, choices, chosen, pick }) {
  return html`<fieldset class="seg"><legend class="vh">${legend}</legend>${choices.map(
    ([value, text]) => html`<label><input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => pick(value)}><span>${text}</span></label>`,
  )}</fieldset>`;
}

/** A sentence that says a fact, then its effect. */
export function notice(content, kind = '') {
  return html`<p class="avis ${kind}">${ICONS.note}<span>${content}</span></p>`;
}

/**
 * What stands in the place of an answer that is not there: a skeleton of the size to come, or what is missing and who could see it. One that
 * could not be read again says of when it is.
 *
 * @param answer of a screen's question
 * @param shown  makes the content of its data
 */
export function answered(answer, shown, lines = 4) {
  if (answer.data !== undefined) return html`${outdated(answer)}${shown(answer.data)}`;
  if (!answer.fault) return html`<div class="attente" role="status"><span class="vh">Lecture en cours</span>${Array.from({ length: lines }, () => html`<div class="os"></div>`)}</div>`;
  const { kind, message, reference, needs } = answer.fault;
  const bar = kind === 'signed-out' || kind === 'not-yours' ? barred(answer.session, needs ?? (kind === 'signed-out' ? 'staff' : 'officer')) : null;
  if (bar) return html`<div class="manque">${barredWords(bar, answer.session, answer.view)}</div>`;
  return html`<div class="manque mal">
    <p><strong>Cette partie n’a pas pu être lue.</strong> ${message}${kind === 'away' ? ' Elle sera relue d’elle-même.' : ''}</p>
    ${reference ? html`<p class="discret">Référence : <code>${reference}</code></p>` : nothing}
    <p><button class="bouton" type="button" @click=${answer.retry}>Réessayer</button></p>
  </div>`;
}

/** What is said beside an answer that could not be read again, for as long as it could not. */
export function outdated(answer) {
  const words = outdatedWords(answer, answer.watched, Date.now());
  return words ? html`<p class="avis att ancien">${ICONS.late}<span>${words}</span></p>` : nothing;
}

/** Why something is not shown to whoever looks, and how it can be. */
export function barredWords({ why, how, signIn }, session, view) {
  return html`<p><strong>${why}</strong> ${signIn ? html`<a href=${signInUrl(session, view)}>Se connecter</a>, pour revenir exactement ici.` : how}</p>`;
}

/** Why there is nothing, and what to do. */
export function empty(why, what = '') {
  return html`<div class="vide"><p><strong>${why}</strong></p>${what ? html`<p class="doux">${what}</p>` : nothing}</div>`;
}

/** A number that opens what it is made of. */
export function door(context, figure, content, { territory = null, by = null, value = null, classes = 'porte' } = {}) {
  return html`<button class=${classes} type="button" title="De quoi est fait ce chiffre ?" @click=${() => context.open(figure, territory, by, value)}>${content}<span class="vh">, ouvrir la provenance</span></button>`;
}
