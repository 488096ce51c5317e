import { told, sentence } from '../../boards/details.js';
import { rows } from '../../boards/figures-board.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { disputed } from './dispute.js';

/**
 * A strip of figures, each a door to what it is made of.
 *
 * @param items a figure's key, or `{ key, name, note, value }` to say it in other words, or `{ name, content, note }` for what is no figure
 */
export function band(context, items) {
  const known = rows(context.board, context.address.territory, context.definitions);
  return html`<dl class="panneau bandeau">${items.map((item) => cell(context, known, typeof item === 'string' ? { key: item } : item))}</dl>`;
}

function cell(context, known, { key, name, note, content }) {
  if (!key) return html`<div><dt>${name}</dt><dd>${content}</dd><dd class="det">${note ?? ''}</dd></div>`;
  const row = known.find((it) => it.key === key);
  if (!row) return html`<div><dt>${name ?? nothing}</dt><dd>${content ?? '–'}</dd><dd class="det">${note ?? ''}</dd></div>`;
  const { text, unit } = told(row);
  const contested = disputed(context, key);
  return html`<div class=${row.difference === null ? '' : 'change'}><dt>${name ?? row.name}</dt>
    <dd><button class=${contested.classes} type="button" title="De quoi est fait ce chiffre ?" @click=${() => context.open(key)}>${text} <small>${unit}</small><span class="vh">, ouvrir la provenance</span></button></dd>
    <dd class="det">${contested.words ? html`<span class="tard">${contested.words}.</span> ` : nothing}${note ?? sentence(row)}</dd></div>`;
}

/** What the figures of a theme do not say. */
export function unsaid(...sentences) {
  return html`<section class="panneau nondit" aria-labelledby="titre-nondit"><h2 id="titre-nondit">Ce que les chiffres ne disent pas</h2>${sentences.map((it) => html`<p class="doux">${it}</p>`)}</section>`;
}
