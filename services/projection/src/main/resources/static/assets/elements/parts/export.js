import { pinned } from '../../boards/address.js';
import { reading } from '../../boards/reading.js';
import { copyAddress, savePicture, saveRows, saveWorkbook, whole } from '../../edges/download.js';
import { html } from '../../vendor/lit-html/lit-html.js';

/**
 * The ways to take along what is on screen: a workbook that also says how it was read, a plain table, a picture.
 *
 * @param what    is taken along, for those who hear the button
 * @param rows    makes the table, the heading first, at the moment when it is taken
 * @param sheets  makes more tables for the workbook: `{ name, rows }`
 * @param figures whose definitions are told in the workbook
 * @param picture hands over the drawing, given the menu; null where there is none
 */
export function exportMenu(context, { name, what, rows, sheets = () => [], figures = [], picture = null }) {
  const how = () => ({ name: 'Lecture', rows: reading(context, whole(pinned(context.address)), figures) });
  const choices = [
    ...(picture ? [['Image (PNG)', picture]] : []),
    ['Classeur (XLSX)', () => saveWorkbook(name, [{ name: what.charAt(0).toUpperCase() + what.slice(1), rows: rows() }, ...sheets(), how()])],
    ['Tableau (CSV)', () => saveRows(name, rows())],
  ];
  return html`<details class="menu" @keydown=${escaped} @focusout=${left}>
    <summary class="lien">Exporter<span class="vh"> : ${what}</span></summary>
    <div class="menu-choix">${choices.map(([text, run]) => html`<button type="button" @click=${(event) => chosen(context, event, text, run)}>${text}</button>`)}</div>
  </details>`;
}

/** Copies the address that restores this view, in another year too. */
export async function copied(context) {
  context.say((await copyAddress(pinned(context.address))) ? 'Lien copié : il montre exactement cette vue.' : 'Le navigateur ne l’a pas permis : copier l’adresse de la page.');
}

async function chosen(context, { target }, text, run) {
  const menu = target.closest('details');
  menu.open = false;
  menu.querySelector('summary').focus();
  try {
    await run(menu);
    context.say(`${text} : fichier remis au navigateur.`);
  } catch {
    context.say(`${text} : le fichier n’a pas pu être fait. Réessayer une fois la connexion revenue.`);
  }
}

function escaped(event) {
  const menu = event.currentTarget;
  if (event.key !== 'Escape' || !menu.open) return;
  event.preventDefault();
  menu.open = false;
  menu.querySelector('summary').focus();
}

function left({ currentTarget: menu, relatedTarget }) {
  if (!menu.contains(relatedTarget)) menu.open = false;
}

/** Hands over a drawing of the panel that a menu is in. */
export function pictureOf(name, selector) {
  return (menu) => savePicture(name, menu.closest('.panneau').querySelector(selector));
}
