import { coverage, coverageText, senderName } from '../../boards/coverage.js';
import { told } from '../../boards/details.js';
import { lines, sumInWords, table as tableOf, terms, twoReadings } from '../../boards/provenance.js';
import { placeOf } from '../../boards/quarters.js';
import { dimension, label } from '../../boards/words.js';
import { atMoment, onDay } from '../../format/dates.js';
import { amount, number } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { repeat } from '../../vendor/lit-html/directives/repeat.js';
import { contestButton, disputed, disputeForm } from './dispute.js';
import { copied, exportMenu } from './export.js';
import { bar, ICONS, mark, ring } from './icons.js';
import { answered, empty } from './layout.js';
import { clocks } from './scope.js';

const DAY_MS = 86_400_000;
const MOST_PARTS = 14;

/** The provenance of a figure: a native dialog, so that focus stays inside and Escape closes. */
export function drawer(context, view) {
  const { definition, shown, territory, answers } = view;
  const { period, zoning, opened } = context.address;
  const contested = disputed(context, definition.key, view.code);
  const of = [territory, opened.by ? label(opened.value) : '', period.label, `QPV ${zoning}`].filter(Boolean).join(' · ');
  return html`<dialog class="tiroir" aria-labelledby="provenance-nom" @close=${view.closed} @click=${(event) => event.target.localName === 'dialog' && view.close()}>
    <div class="tir-tete"><div><p class="discret">Provenance</p><h2 id="provenance-nom">${definition.name}</h2></div>
      <button class="rond" type="button" aria-label="Fermer la provenance" autofocus @click=${view.close}>${ICONS.close}</button></div>
    <div class="tir-corps">
      <p class="somme"><b class="${shown.unit === '' && /[a-z]/.test(shown.text) ? 'mots' : ''} ${contested.classes}">${shown.text}</b><span class="op">${shown.unit} ${answers.provenance.data ? sumInWords(answers.provenance.data) : ''}</span><span class="discret">${of}</span></p>
      ${contested.words ? html`<p class="avis att">${ICONS.note}<span>${contested.words}. Le chiffre reste tel quel jusque-là.</span></p>` : nothing}
      <p class="def"><strong>Définition, version ${definition.version}.</strong> ${definition.definition}</p>
      ${view.dispute ? disputeForm(context, view.dispute) : nothing}
      ${time(context, view)} ${parts(context, view)}
      <section aria-label="Faits qui composent le chiffre">${answered(answers.provenance, (data) => facts(context, view, data), 6)}</section>
    </div>
    ${actions(context, view)}
  </dialog>`;
}

/** Both clocks: the day as known then or today, and what tells one from the other. */
function time(context, { answers, definition }) {
  const { asOf, period } = context.address;
  const last = context.today;
  const first = period.from ?? '2016-01-01';
  const [from, to] = [Date.parse(first), Date.parse(last)];
  const day = asOf ?? last;
  const go = (value) => context.go({ au: !value || value >= last ? null : value, vue: context.address.given.vue ?? 'alors' }, true);
  const slid = (event) => go(new Date(from + Number(event.target.value) * DAY_MS).toISOString().slice(0, 10));
  return html`<div class="temps" role="group" aria-label="Voyager dans le temps">
    <div class="ligne"><label for="au"><strong>À la date du</strong></label><input class="date" id="au" type="date" min="2016-01-01" max=${last} .value=${day} @change=${(event) => go(event.target.value)}>
      ${asOf ? clocks(context, 'vue-tiroir') : nothing}
      ${asOf ? html`<button class="lien" type="button" @click=${() => context.go({ au: null, vue: null }, true)}>Revenir à maintenant</button>` : nothing}</div>
    <div><input type="range" aria-label="Date, du ${onDay(first)} au ${onDay(last)}" aria-valuetext=${onDay(day)} min="0" max=${Math.round((to - from) / DAY_MS)} .value=${String(Math.round((Date.parse(day) - from) / DAY_MS))} @change=${slid}>
      <div class="grad" aria-hidden="true"><span>${onDay(first)}</span><span>${onDay(last)}</span></div></div>
    ${asOf ? reading(answers.difference, definition, asOf) : html`<p class="doux">Déplacer la date pour lire ce chiffre tel qu’il était, et tel qu’on le connaît depuis.</p>`}
  </div>`;
}

function reading(answer, definition, asOf) {
  if (!answer.data) return answer.fault ? nothing : html`<p class="doux">Lecture des deux horloges…</p>`;
  const inWords = (cell) => joined(told({ ...definition, cell: { of: {}, ...cell } }));
  const { text, differs } = twoReadings(answer.data, inWords, onDay(asOf));
  return html`<p class=${differs ? '' : 'doux'}>${text}</p>`;
}

/** The breakdowns of the figure whose values people have words for; each opens its own provenance. */
function parts(context, { answers, definition }) {
  const shown = Object.entries(answers.parts).filter(([, cells]) => cells.some((it) => it.value || it.withheld));
  if (shown.length === 0) return nothing;
  return html`<details class="parts"><summary>Ventilation : ${shown.map(([by]) => dimension(by)).join(', ')}</summary>${shown.map(([by, cells]) => breakdown(context, definition, by, cells))}</details>`;
}

function breakdown(context, definition, by, cells) {
  const kept = cells.filter((it) => it.withheld || it.value).sort((one, other) => (other.value ?? 0) - (one.value ?? 0)).slice(0, MOST_PARTS);
  const most = Math.max(...kept.map((it) => it.value ?? 0));
  const { territory } = context.address.opened;
  return html`<h3>Par ${dimension(by)}</h3>${kept.map(
    (it) => html`<div class="etape h"><span class="nom">${label(it.by)}</span>${bar((it.value ?? 0) / most)}<span class="n">${it.withheld ? it.words : html`<button class="case" type="button" @click=${() => context.open(definition.key, territory, by, it.by)}>${joined(amount({ name: definition.name, unit: definition.unit }, it.value))}</button>`}</span></div>`,
  )}`;
}

function facts(context, view, data) {
  const found = lines(data, view.answers.difference.data, context.address.knowledge);
  if (found.length === 0) return empty('Aucun fait ne compte ici.', 'Zéro est un chiffre : rien n’a été déclaré pour ce territoire et cette période.');
  const several = data.terms.length > 1 ? html`<ul class="termes">${terms(data).map((it) => html`<li>${it.name} : <b>${it.sum}</b> <span class="discret">${it.figure}</span></li>`)}</ul>` : nothing;
  return html`${several}<div class="defil" tabindex="0" role="region" aria-label="Faits, du dernier au premier"><table class="ft" role="table">
      <caption>${number(data.count)} apport${data.count < 2 ? '' : 's'} ${data.count < 2 ? 'fait' : 'font'} ce chiffre${data.next ? `, les ${data.contributions.length} premiers sont montrés` : ''}.</caption>
      <thead><tr role="row"><th scope="col">Survenu</th><th scope="col">Enregistré</th><th scope="col">Fait</th><th scope="col">Émis par, accusé</th><th scope="col" class="n">Apport</th></tr></thead>
      <tbody>${repeat(found, (it, i) => `${it.id}${i}`, (it) => line(context, it, view.contest))}</tbody>
    </table></div>
    ${data.next ? html`<p><button class="bouton" type="button" @click=${view.more}>Montrer la suite</button></p>` : nothing}`;
}

function line(context, it, contest) {
  return html`<tr role="row" class=${it.known ? '' : 'ecarte'}>
    <th scope="row" role="rowheader">${onDay(it.occurred)}</th>
    <td role="cell">${atMoment(it.recorded)}${it.known ? nothing : html`<br><span class="tu">pas encore connu</span>`}</td>
    <td role="cell">${mark(it.service)} <strong>${it.file ? html`<a href="/fil/${it.file}">${it.name}</a>` : it.name}</strong><br><span class="discret">${placeOf(context.places, it.territory)}</span></td>
    <td role="cell">${senderName(it.source, context.senders)}${it.receipt ? html`<br><a class="recu" href="/partenaires?recu=${it.receipt}"><code>${it.receipt.slice(0, 13)}…</code></a>` : nothing}${contestButton(context, it, contest)}</td>
    <td role="cell" class="n"><span class="apport ${it.minus ? 'm' : 'p'}">${it.adds}</span></td>
  </tr>`;
}

function actions(context, { answers, definition, query }) {
  const covered = coverage(context.freshness, context.senders, definition.key);
  const data = answers.provenance.data;
  const rows = () => tableOf(lines(data, answers.difference.data, context.address.knowledge));
  return html`<div class="barre-act">
    ${data ? exportMenu(context, { name: `provenance-${definition.key}`, what: 'les faits', rows, figures: [definition.key] }) : nothing}
    ${data ? html`<a class="bouton" href="/api/figures/${definition.key}/bundle?${query}" download>Dossier de preuve</a>` : nothing}
    <button class="bouton large" type="button" @click=${() => copied(context)}>Copier le lien</button>
    ${covered ? html`<span class="discret couv large fin">${ring(covered.heard, covered.all)} ${coverageText(covered)}${covered.recorded ? `, dernier fait ${onDay(covered.recorded)}` : ''}</span>` : nothing}
  </div>`;
}

function joined({ text, unit }) {
  return `${text} ${unit}`.trim();
}
