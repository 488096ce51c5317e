import { follow } from '../../boards/address.js';
import { strip, summary } from '../../boards/activity.js';
import { stateWords } from '../../boards/partners.js';
import { ago, onDay } from '../../format/dates.js';
import { number } from '../../format/numbers.js';
import { html, nothing, svg } from '../../vendor/lit-html/lit-html.js';
import { ICONS } from './icons.js';

const STATES = { silent: ['silence', ICONS.off], never: ['silence', ICONS.off], watch: ['limite', ICONS.late], fresh: ['ok', ICONS.ok], free: ['', nothing] };
const DAY = /^\d{4}-\d\d-\d\d$/;
const STEP = 7;
const HEIGHT = 22;
const LOWEST = 4;

/**
 * A row for each partner: when it last spoke, its rhythm, and, for whoever may know, its days and what became of what it stated.
 *
 * @param statements the answer of `/api/projection/statements`; null where it is not there
 */
export function partnerRows(context, rows, statements) {
  const counts = statements ? [['Acceptées', 'accepted'], ['Appliquées', 'applied'], ['Refusées', 'refused'], ['En attente', 'waiting']] : [];
  const shown = statements ? `${strip({ stated: { daily: new Map() }, last: null, rhythm: null }, statements).length} jours` : '';
  return html`<div class="defil" tabindex="0" role="region" aria-label="Fraîcheur par partenaire, tableau"><table class="cartes partenaires" role="table">
    <thead role="rowgroup"><tr role="row">${['Partenaire', 'État', 'Dernière déclaration', 'Rythme convenu'].map(column)}${shown ? column(shown) : nothing}${counts.map(([name]) => html`<th scope="col" role="columnheader" class="n">${name}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map((it) => html`<tr role="row"><th scope="row" role="rowheader">${it.name}<br><span class="discret">${fed(it.figures)}</span></th><td role="cell"><span class="etat ${STATES[it.state][0]}">${STATES[it.state][1]}${stateWords(it)}</span></td>${cell('Dernière déclaration', lastSaid(it))}${cell('Rythme convenu', it.rhythm === null ? '–' : `≈ ${it.rhythm} jours`)}${shown ? cell(shown, picture(it, statements), 'bande') : nothing}${counts.map(([name, key]) => cell(name, count(context, it.stated, key), 'n'))}</tr>`)}</tbody>
  </table></div>`;
}

/** The same as lines of a table or a file, the heading first. */
export function partnerLines(rows, statements) {
  const head = ['Partenaire', 'État', 'Dernière déclaration', 'Rythme (jours)', 'Âge (jours)', 'Indicateurs nourris'];
  const more = statements ? ['Acceptées', 'Appliquées', 'Refusées', 'En attente', 'Sur 28 jours', 'Jours avec déclaration', 'Plus long silence (jours)'] : [];
  return [[...head, ...more], ...rows.map((it) => [it.name, stateWords(it), it.last ? onDay(it.last) : 'jamais', it.rhythm ?? '–', it.age ?? '–', it.figures, ...(statements ? told(it, statements) : [])])];
}

function told(row, statements) {
  const { accepted, applied, refused, waiting } = row.stated;
  const { total, days, longest } = summary(strip(row, statements));
  return [accepted, applied, refused, waiting, total, days, longest];
}

function column(text) {
  return html`<th scope="col" role="columnheader">${text}</th>`;
}

/** On a phone, where rows are cards, each value says its name. */
function cell(name, content, classes = '') {
  return html`<td role="cell" class=${classes} data-nom=${name}>${content}</td>`;
}

function fed(figures) {
  return figures === 0 ? 'ne nourrit aucun indicateur' : `nourrit ${figures} indicateur${figures < 2 ? '' : 's'}`;
}

/** Of what was only stated the day is known, not the hour. */
function lastSaid({ last }) {
  if (!last) return 'jamais';
  return DAY.test(last) ? `le ${onDay(last)}` : ago(last, Date.now());
}

/** A count that asks for somebody leads to the last receipt behind it. */
function count(context, stated, key) {
  const value = stated[key];
  if (value === 0) return html`<span class="zero">0</span>`;
  const receipt = { refused: stated.lastRefused, waiting: stated.lastWaiting }[key];
  if (!receipt) return number(value);
  const words = key === 'refused' ? 'accusé de la dernière refusée' : 'accusé de la dernière en attente';
  return html`<a href=${follow(context.address, 'partenaires', null, { recu: receipt })} title=${words}>${number(value)}<span class="vh">, ${words}</span></a>`;
}

/** A bar for each day, hatched where the partner is silent beyond its rhythm; the table says the same in numbers. */
function picture(row, statements) {
  const days = strip(row, statements);
  return html`<svg class="bande-jours" viewBox="0 0 ${days.length * STEP} ${HEIGHT}" aria-hidden="true">${days.map((it, i) => bar(it, i * STEP))}</svg>`;
}

function bar({ count: stated, share, silent }, x) {
  if (silent) return svg`<rect class="silence" x=${x} width=${STEP} height=${HEIGHT} fill="url(#silence)"/>`;
  const height = stated === 0 ? 2 : LOWEST + (HEIGHT - LOWEST) * share;
  return svg`<rect class=${stated === 0 ? 'rien' : 'dit'} x=${x} y=${(HEIGHT - height).toFixed(1)} width=${STEP - 2} height=${height.toFixed(1)} rx="1"/>`;
}

/** What hatching is drawn with, once for all strips. */
export const HATCHING = html`<svg class="vh" aria-hidden="true"><defs><pattern id="silence" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V4" class="hachure"/></pattern></defs></svg>`;
