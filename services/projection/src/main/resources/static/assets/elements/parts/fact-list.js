import { senderName } from '../../boards/coverage.js';
import { unseen } from '../../boards/facts.js';
import { placeOf } from '../../boards/quarters.js';
import { ago, inYear } from '../../format/dates.js';
import { contribution } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { repeat } from '../../vendor/lit-html/directives/repeat.js';
import { mark } from './icons.js';
import { answered, empty } from './layout.js';

const SHOWN = 6;
let read = null; // what the reader has before their eyes while pointer or focus is on the list

/** The last facts. The list does not move under a pointer or a focus: what came meanwhile waits behind a button. */
export function factList(context, answer, { frozen, resume }) {
  return answered(answer, (latest) => {
    const shown = frozen ?? read ?? latest;
    const waiting = shown === latest ? 0 : unseen(shown, latest);
    const held = { hold: () => (read ??= latest), release: (event) => release(event) };
    const more = waiting > 0 ? html`<p class="nouveaux"><button class="bouton" type="button" @click=${() => (frozen ? resume() : show(context))}>${waiting} ${waiting < 2 ? 'nouveau fait' : 'nouveaux faits'} : afficher</button></p>` : nothing;
    if (shown.length === 0) return empty('Aucun fait dans cette période.', 'Les déclarations des partenaires apparaîtront ici.');
    return html`${more}<ol class="flux" @pointerenter=${held.hold} @pointerleave=${held.release} @focusin=${held.hold} @focusout=${held.release}>${repeat(shown.slice(0, SHOWN), (it) => it.id, (it) => fact(context, it))}</ol>`;
  });
}

function fact(context, it) {
  const [first] = it.adds;
  const figure = context.definitions.find((one) => one.key === first.figure);
  const year = context.today.slice(0, 4);
  const said = ago(it.recorded, Date.now());
  return html`<li>${mark(it.service)}<div>
    <p><b>${it.file ? html`<a href="/fil/${it.file}">${it.name}</a>` : it.name}</b> · <button class="case" type="button" @click=${() => context.open(first.figure)}>${figure?.name ?? first.figure} ${contribution(first.amount, first.figure === 'emplois' ? 'ETP' : figure?.unit)}</button></p>
    <p class="m">${[placeOf(context.places, it.territory), senderName(it.source, context.senders)].filter(Boolean).join(' · ')}</p>
    <p class="m">${said.startsWith('le ') ? `enregistré le ${inYear(it.recorded, year)}` : said} · survenu le ${inYear(it.occurred, year)}</p>
  </div></li>`;
}

function show(context) {
  read = null;
  context.go({}, true);
}

function release(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) read = null;
}
