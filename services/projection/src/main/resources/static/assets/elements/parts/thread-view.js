import { LANES } from '../../boards/lanes.js';
import { senderName } from '../../boards/coverage.js';
import { deskOfEnd } from '../../boards/desks.js';
import { SERVICES, serviceOf } from '../../boards/facts.js';
import { placeName } from '../../boards/quarters.js';
import { mayAct } from '../../boards/session.js';
import { kindName, span, stateName, verbatim } from '../../boards/thread-words.js';
import { get } from '../../edges/api.js';
import { onDay } from '../../format/dates.js';
import { amount, number } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { exportMenu, pictureOf } from './export.js';
import { mark } from './icons.js';
import { answered, isTable, panel, table, twin } from './layout.js';
import { page } from './questions.js';
import { link } from './scope.js';
import { threadDrawing } from './thread-drawing.js';

/** What became of what a person said: their words, the line through five services, what is still open. */
export function threadQuestions(context) {
  const { id } = context.address;
  return {
    thread: { needs: 'officer', ...page(context, `/api/threads/${id}`) },
    words: { needs: 'officer', about: `words ${id}`, run: (signal) => words(id, signal) },
  };
}

export function threadView(context, screen) {
  const [thread, words] = [screen.answer('thread'), screen.answer('words')];
  const named = words.data !== undefined || words.fault;
  return html`<nav class="miettes" aria-label="Fil d’Ariane">${link(context, 'fil', 'Fils')} › ce fil</nav>
    ${thread.data && named ? nothing : html`<h1>Fil</h1>`}
    ${answered(thread.data && !named ? words : thread, (data) => shown(context, data, words.data), 8)}`;
}

/** The need behind a thread, in its owner's words; null where there is none or the reader may not. */
async function words(id, signal) {
  const thread = await get(`/api/threads/${id}`, signal);
  const need = thread.kind === 'need' ? thread.threadId : thread.files.find((it) => it.kind === 'need')?.id;
  return need ? get(`/api/needs/needs/${need}`, signal) : null;
}

function shown(context, thread, need) {
  const title = need?.state.title ?? `${kindName(thread.kind)} du ${onDay(thread.begun)}`;
  const said = verbatim(need);
  return html`${said ? html`<figure class="parole"><blockquote>« ${said} »</blockquote><figcaption>Parole recueillie le ${onDay(thread.begun)}${need.synthetic ? ', citation de démonstration' : ''}.</figcaption></figure>` : unsaid(need)}
    <div class="fil-tete"><div><h1>${title} ${need?.synthetic ? html`<span class="dem" title="Donnée fictive de démonstration">démo</span>` : nothing}</h1><p class="doux">${where(context, need)}${stateName(thread.state)} · fil <code>${thread.threadId.slice(0, 8)}</code></p></div>${totals(thread)}</div>
    ${line(context, thread, title)}
    <p class="doux resume">${thread.summary}</p>
    <div class="deux">${open(context, thread)} ${told(context, thread)}</div>`;
}

/** A resident's words are not kept for ever; who looks for them is told. */
function unsaid(need) {
  return need ? html`<p class="discret sans-parole">Aucune parole n’est gardée ici : les mots recueillis s’effacent quelques années après le dernier fait du besoin.</p>` : nothing;
}

function where(context, need) {
  const code = need?.state.districts?.[context.address.zoning]?.code ?? need?.state.districts?.[context.address.zoning];
  if (typeof code !== 'string') return nothing;
  return code.startsWith('Q') ? html`${link(context, 'territoire', placeName(context.places, code), null, { qpv: code })} <code>${code}</code> · ` : html`${placeName(context.places, code)} · `;
}

function totals({ totals: its, milestones, begun }) {
  const service = milestones.find((it) => it.stage === 'service');
  const facts = [
    service && ['Du besoin à l’ouverture', span(Math.round((Date.parse(service.on) - Date.parse(begun)) / 86_400_000))],
    its['services-ouverts'] && ['Services', number(its['services-ouverts'])],
    its['montant-accorde'] && ['Aides accordées', joined('€', its['montant-accorde'] / 100)],
    its['montant-verse'] && ['Versées', joined('€', its['montant-verse'] / 100)],
    its.emplois && ['Emplois', joined('ETP', its.emplois / 100)],
  ].filter(Boolean);
  return html`<dl class="faits">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function line(context, thread, title) {
  const rows = thread.steps.map((it) => [onDay(it.occurred), SERVICES[serviceOf(it.type)], it.label, it.daysSince === undefined ? '' : span(it.daysSince), senderName(it.partnerSource, context.senders), it.receipt ?? '']);
  const head = ['Survenu', 'Service', 'Fait', 'Depuis le précédent', 'Émis par', 'Accusé de réception'];
  const tools = html`${exportMenu(context, { name: 'fil', what: 'le fil', rows: () => [head, ...rows], picture: isTable(context, 'fil') ? null : pictureOf('fil', 'svg.fil-svg') })}${twin(context, 'fil', 'le fil')}<button class="lien" type="button" @click=${() => print()}>Imprimer</button>`;
  const asTable = table({ caption: 'Les étapes du fil, dans l’ordre où elles sont survenues', head: head.map((text) => ({ text })), rows: rows.map((row, i) => [...row.slice(0, 5), receipt(thread.steps[i])]) });
  const body = isTable(context, 'fil') ? asTable : html`<div class="horiz">${threadDrawing(thread, title)}</div><div class="vert">${vertical(thread)}</div>`;
  return panel({ id: 'ligne', title: 'Du besoin aux emplois', note: thread.whole ? '' : 'plus de dossiers que ce qui est montré', tools, body });
}

function receipt({ receipt: id }) {
  return id ? html`<a class="recu" href="/partenaires?recu=${id}"><code>${id.slice(0, 13)}…</code></a>` : '–';
}

/** On a phone the same line goes down. */
function vertical({ steps }) {
  return html`<ol>${steps.map((it) => html`${it.daysSince > 45 ? html`<li class="duree">${span(it.daysSince)}</li>` : nothing}<li>${mark(serviceOf(it.type))}<p><b>${it.label}</b></p><p class="discret">${onDay(it.occurred)}${it.cannotBeRead ? ' · fait illisible' : ''}</p></li>`)}</ol>`;
}

function open(context, { openEnds }) {
  const body = openEnds.length === 0
    ? html`<p class="doux">Rien n’attend : aucune suite n’est due à ce jour.</p>`
    : html`<ul class="suites">${openEnds.map((it) => html`<li><b>${it.text}</b>${it.amount ? ` · ${joined('€', it.amount / 100)}` : ''}<span class="discret"> ${kindName(it.kind).toLowerCase()}, depuis ${span(it.days)} (${onDay(it.since)})</span>${toDesk(context, it)}</li>`)}</ul>`;
  return panel({ id: 'suites', title: 'Ce qui est encore attendu', body });
}

/** An officer goes on from what is awaited to where it is done. */
function toDesk(context, end) {
  const desk = mayAct(context.session) ? deskOfEnd(end) : null;
  return desk ? html` ${link(context, 'bureau', 'Traiter', null, desk)}` : nothing;
}

function told(context, { steps, files }) {
  const senders = new Map();
  for (const it of steps) if (it.partnerSource) senders.set(senderName(it.partnerSource, context.senders), (senders.get(senderName(it.partnerSource, context.senders)) ?? 0) + 1);
  const services = LANES.filter((service) => steps.some((it) => serviceOf(it.type) === service)).map((it) => SERVICES[it]);
  return panel({
    id: 'emetteurs',
    title: 'Qui a parlé',
    body: html`<ul class="suites">${[...senders].map(([name, count]) => html`<li>${name}<span class="discret"> ${count} déclaration${count < 2 ? '' : 's'}</span></li>`)}</ul><p class="discret">${files.length} dossier${files.length < 2 ? '' : 's'}, ${services.join(', ')}. Le fil ne sait que ce qui a été déclaré.</p>`,
  });
}

function joined(unit, value) {
  const shown = amount({ name: '-', unit }, value);
  return `${shown.text} ${shown.unit}`.trim();
}
