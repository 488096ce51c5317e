import { foreseenWords } from '../../boards/desks.js';
import { event } from '../../boards/events.js';
import { nameIn } from '../../boards/quarters.js';
import { barred } from '../../boards/session.js';
import { atMoment, onDay } from '../../format/dates.js';
import { contribution, number } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { barredWords, empty, table } from './layout.js';

const STANDINGS = { countable: 'se lit désormais', counted: 'déjà compté', unreadable: 'toujours illisible' };
const SHOWN = 30;

/**
 * Facts that nobody could read, what reading them again would change, and, once that was seen, the way to do it.
 *
 * @param preview what would change; null until it was asked for
 * @param on      `foresee()` and `redrive()`
 */
export function deadLetters(context, { all, letters }, preview, on) {
  if (all === 0) return empty('Tous les faits reçus ont pu être lus.');
  return html`${table({
      caption: `${number(all)} fait${all < 2 ? '' : 's'} illisible${all < 2 ? '' : 's'} ; ses voisins ont été comptés`,
      head: [{ text: 'Fait' }, { text: 'Mis de côté' }, { text: 'Cause' }, { text: 'Aujourd’hui' }],
      rows: letters.slice(0, SHOWN).map((it) => [html`${event(it.type)}<br><code>${it.topic}${it.partition ? `/${it.partition}` : ''}${it.offset ? `/${it.offset}` : ''}</code>`, atMoment(it.kept), it.cause ?? '–', html`${STANDINGS[it.standing] ?? it.standing}${it.now ? html`<br><span class="discret">${it.now}</span>` : nothing}`]),
    })}
    ${redriving(context, preview, on)}`;
}

function redriving(context, preview, on) {
  const bar = barred(context.session, 'administrator');
  if (bar) return html`<div class="manque apres">${barredWords(bar, context.session, context.view)}</div>`;
  return html`<p class="pages"><button class="bouton" type="button" @click=${on.foresee}>Voir ce qui changerait</button>${preview ? html`<button class="bouton plein" type="button" @click=${on.redrive}>Relire et compter</button>` : nothing}</p>
    ${preview ? foreseen(context, preview) : nothing}`;
}

function foreseen(context, { sent, counted, unreadable, cells }) {
  const moved = cells.filter((it) => !it.dimension && !it.part);
  const definition = (it) => context.definitions.find((one) => one.key === it.figure);
  return html`<p class="doux">${foreseenWords({ sent, counted, unreadable })}</p>
    ${moved.length === 0 ? nothing : table({ caption: 'Ce que chaque case gagnerait', head: [{ text: 'Indicateur' }, { text: 'Zonage' }, { text: 'Quartier' }, { text: 'Jour' }, { text: 'Écart', number: true }], rows: moved.slice(0, SHOWN).map((it) => [definition(it)?.name ?? it.figure, it.zoning.replace('+', ' et '), nameIn(context.territories, it.zoning, it.territory), onDay(it.day), contribution(it.amount, definition(it)?.unit)]) })}`;
}
