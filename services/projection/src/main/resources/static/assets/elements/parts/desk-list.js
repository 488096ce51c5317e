import { follow } from '../../boards/address.js';
import { count, DESKS } from '../../boards/desks.js';
import { number } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { answered, empty, panel } from './layout.js';

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** The desks with how much waits on each. */
export function deskTabs(context, chosen, answerOf) {
  return html`<nav class="postes" aria-label="Postes">${DESKS.map((it) => {
    const { data, fault } = answerOf(it.id);
    return html`<a href=${follow(context.address, 'bureau', null, { poste: it.id })} aria-current=${it.id === chosen.id ? 'true' : nothing}>${it.title}<b class=${it.waits && data && count(data) > 0 ? 'attend' : ''}>${data ? number(count(data)) : fault ? '–' : '…'}</b></a>`;
  })}</nav>`;
}

/**
 * What is on a desk: links, one below the other, that arrows go along.
 *
 * @param hrefOf  where the file of a row is opened
 * @param entered the reader has chosen a row, and goes on in its file
 */
export function deskList(context, desk, answer, rows, hrefOf, entered) {
  const open = context.address.own.dossier;
  const stop = rows.find((it) => it.id === open) ?? rows[0];
  const shown = () => (rows.length === 0 ? empty(desk.none, desk.waits ? 'Rien n’attend ici.' : '') : html`<ul class="pile-dossiers" @keydown=${walked} @click=${entered}>${rows.map((it) => row(it, it.id === open, it === stop, hrefOf(it)))}</ul>`);
  return panel({ id: 'poste', title: desk.title, note: desk.waits ? '' : 'rien n’attend ; un rapprochement peut être annulé', classes: 'poste', body: answered(answer, shown, 8) });
}

/** One stop for the tab key: the row that is open, else the first. */
function row(it, chosen, stops, href) {
  return html`<li><a href=${href} tabindex=${stops ? '0' : '-1'} aria-current=${chosen ? 'true' : nothing} data-dossier=${it.id}><strong>${it.title}</strong>${it.mark ? html`<span class="marque-p">${it.mark}</span>` : nothing}${it.demo ? html`<span class="dem" title="Donnée fictive de démonstration">démo</span>` : nothing}
    <span class="discret">${it.detail}</span>${it.dueText ? html`<span class="du ${it.late ? 'tard' : ''}">${it.late ? '▲ ' : ''}${it.dueText}</span>` : nothing}</a></li>`;
}

function walked(event) {
  const step = STEPS[event.key];
  if (!step) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const next = links[links.indexOf(event.target) + step];
  event.preventDefault();
  next?.focus();
}

/** The acts that a file allows, where there are several; which one is open is in the address. */
export function actChoice(context, found, act) {
  if (found.length < 2) return nothing;
  return html`<div class="actes" role="group" aria-label="Ce qui peut être fait">${found.map((it) => html`<button class="bouton" type="button" aria-pressed=${it.id === act.id} @click=${() => context.go({ acte: it.id }, true)}>${it.title}</button>`)}</div>`;
}

/** What was done, and the way on; `next` is missing where nothing else waits here. */
export function doneNotice(title, next, back) {
  return html`<div class="avis fait" role="status"><span><strong>${title} : fait.</strong> ${next ? html`<a id="suite" href=${next.href}>Dossier suivant : ${next.title}</a>` : html`<a id="suite" href=${back}>Rien d’autre n’attend ici : revenir au bureau</a>`}</span></div>`;
}
