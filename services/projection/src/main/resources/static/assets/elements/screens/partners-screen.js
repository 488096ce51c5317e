import { event } from '../../boards/events.js';
import { partners, stateWords, tally } from '../../boards/partners.js';
import { receiptUrl, steps, verdict } from '../../boards/receipts.js';
import { barred } from '../../boards/session.js';
import { statement } from '../../boards/statements.js';
import { Fault, get } from '../../edges/api.js';
import { ago, onDay } from '../../format/dates.js';
import { contribution } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { band } from '../parts/band.js';
import { chartPanel } from '../parts/charts.js';
import { exportMenu } from '../parts/export.js';
import { ICONS } from '../parts/icons.js';
import { answered, barredWords, empty, panel } from '../parts/layout.js';
import { scope } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

const STATES = { silent: ['silence', ICONS.off], never: ['silence', ICONS.off], watch: ['limite', ICONS.late], fresh: ['ok', ICONS.ok], free: ['', nothing] };
const EVERY_MS = 60_000;

/** Who has told us, who is silent, what was refused and why. */
export class PartnersScreenElement extends ScreenElement {
  questions(context) {
    const asked = context.address.own.recu ?? '';
    const at = Math.floor(Date.now() / EVERY_MS);
    return {
      freshness: { about: 'freshness', stamp: at, run: (signal) => get('/api/freshness', signal) },
      expectations: { about: 'expectations', stamp: at, run: (signal) => get('/api/partners/expectations', signal) },
      receipt: { about: asked, run: (signal) => (asked ? receipt(asked, signal) : null) },
    };
  }

  view(context) {
    const expectations = this.answer('expectations').data;
    const rows = expectations ? partners(this.answer('freshness').data, expectations, context.senders, Date.now()) : [];
    return html`${scope(context, 'Partenaires', { today: true, zoning: false, quarters: false })}
      ${this.#band(context, rows)} ${this.#rows(context, rows)}
      <div class="deux apres">${this.#lookup(context)} ${waiting(context, rows)}</div>`;
  }

  #band(context, rows) {
    const { expected, fresh, watch, silent } = tally(rows);
    const known = this.answer('freshness').data;
    const unread = known ? '' : 'montré au personnel connecté';
    if (known && expected === 0) return band(context, [{ name: 'Partenaires entendus', content: rows.length, note: 'aucun rythme n’est encore convenu dans le registre' }, this.#last(context)]);
    return band(context, [
      { name: 'Partenaires à jour', content: known ? html`${fresh} <small>sur ${expected}</small>` : '–', note: unread || 'dans le rythme convenu' },
      { name: 'À surveiller', content: known ? watch : '–', note: unread || 'bientôt au bout de leur rythme' },
      { name: 'Silencieux', content: known ? html`<span class=${silent > 0 ? 'alerte' : ''}>${silent}</span>` : '–', note: unread || 'au-delà de leur rythme, ou jamais entendus' },
      this.#last(context),
    ]);
  }

  #last({ board: { recorded } }) {
    return { name: 'Dernier fait compté', content: recorded ? ago(recorded, Date.now()) : '–', note: 'sur tout le tableau de bord' };
  }

  #rows(context, rows) {
    const answer = this.answer('expectations').fault ? this.answer('expectations') : this.answer('freshness');
    const asTable = [['Partenaire', 'État', 'Dernière déclaration', 'Rythme (jours)', 'Âge (jours)', 'Indicateurs nourris'], ...rows.map((it) => [it.name, stateWords(it), it.last ? onDay(it.last) : 'jamais', it.rhythm ?? '–', it.age ?? '–', it.figures])];
    const draw = () => answered(answer, () => (rows.length === 0 ? empty('Aucun partenaire n’est attendu.', 'Les rythmes se conviennent avec chaque partenaire, dans le registre.') : grid(rows)), 10);
    return chartPanel(context, { id: 'rythme', title: 'Fraîcheur par partenaire', note: 'hachures : silence au-delà du rythme convenu', what: 'les rythmes', caption: 'Partenaires, les silencieux d’abord', rows: asTable, numbers: [3, 4, 5], draw });
  }

  #lookup(context) {
    const asked = context.address.own.recu ?? '';
    const look = (submitted) => {
      submitted.preventDefault();
      context.go({ recu: new FormData(submitted.target).get('recu').trim() || null });
    };
    const body = html`<form class="recherche" @submit=${look}>
        <label class="vh" for="recu">Numéro d’accusé, ou source et identifiant séparés d’un espace</label>
        <input id="recu" name="recu" .value=${asked} placeholder="numéro, ou /partenaires/… et identifiant" spellcheck="false" autocomplete="off"><button class="bouton">Chercher</button>
      </form>
      ${asked ? answered(this.answer('receipt'), (found) => told(context, found), 3) : html`<p class="discret note">Chaque déclaration reçue a un accusé, pour toujours : son verdict, ses étapes, ses effets.</p>`}`;
    return panel({ id: 'accuse', title: 'Retrouver un accusé de réception', body });
  }
}

/** The receipt, what its problem means, and what it moved where the reader may see the thread. */
async function receipt(text, signal) {
  const url = receiptUrl(text);
  if (!url) throw new Fault('asked-wrongly', 'Un numéro d’accusé, ou la source et l’identifiant de la déclaration, séparés d’un espace.');
  const item = await get(url, signal);
  const [problem, thread] = await Promise.all([
    item.code ? get(`/problems/${item.code}`, signal).catch(() => null) : null,
    item.outcome === 'applied' && item.aggregateId ? get(`/api/threads/${item.aggregateId}`, signal).catch(() => null) : null,
  ]);
  const moved = (thread?.steps ?? []).filter((it) => it.receipt === item.receiptId || item.eventIds?.includes(it.eventId));
  return { item, problem, moved };
}

function told(context, { item, problem, moved }) {
  const bad = item.outcome === 'refused';
  return html`<div class="verdict ${bad ? 'refus' : item.outcome === 'waiting' ? 'attend' : ''}">
    <p><strong>${verdict(item)}</strong> ${statement(item.type)}</p>
    <ol>${steps(item).map((it) => html`<li><time>${it.at}</time>${it.text}</li>`)}${moved.map((it) => html`<li><time></time><span>${event(it.type)} : ${effects(context, it.counts)}</span></li>`)}</ol>
    ${item.detail ? html`<p>${item.detail}</p>` : nothing}
    ${item.field ? html`<p>Champ <code>${item.field}</code></p>` : nothing}
    ${problem ? html`<p class="discret"><code>${item.code}</code> ${problem.title ?? ''}</p>` : nothing}
    <p class="discret">${item.source} · ${item.id}${item.aggregateId ? html` · <a href="/fil/${item.aggregateId}">suivre le fil</a>` : nothing}</p>
  </div>`;
}

function effects(context, counts) {
  const moved = Object.entries(counts).map(([key, amount]) => {
    const figure = context.definitions.find((it) => it.key === key);
    return `${figure?.name ?? key} ${contribution(amount, key === 'emplois' ? 'ETP' : figure?.unit)}`;
  });
  return moved.length > 0 ? moved.join(', ') : 'ne compte dans aucun indicateur';
}

function grid(rows) {
  return html`<div class="defil" tabindex="0" role="region" aria-label="Fraîcheur par partenaire, tableau"><table>
    <thead><tr><th scope="col">Partenaire</th><th scope="col">État</th><th scope="col">Dernière déclaration</th><th scope="col">Rythme convenu</th><th scope="col">Âge, rapporté au rythme</th><th scope="col" class="n">Indicateurs nourris</th></tr></thead>
    <tbody>${rows.map((it) => html`<tr><th scope="row">${it.name}</th><td><span class="etat ${STATES[it.state][0]}">${STATES[it.state][1]}${stateWords(it)}</span></td><td>${it.last ? ago(it.last, Date.now()) : 'jamais'}</td><td>${it.rhythm === null ? '–' : `≈ ${it.rhythm} jours`}</td><td>${rhythm(it)}</td><td class="n">${it.figures}</td></tr>`)}</tbody>
  </table></div>`;
}

/** The age against the rhythm: full up to the rhythm, hatched beyond it. */
function rhythm({ rhythm: days, age }) {
  if (days === null || age === null) return nothing;
  const share = Math.min(age / days, 2) / 2;
  return html`<svg class="age" viewBox="0 0 160 14" aria-hidden="true"><defs><pattern id="silence" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" class="silence"/></pattern></defs><rect class="creux" width="160" height="14" rx="3"/><rect class="dit" width=${Math.min(share * 160, 80)} height="14" rx="3"/><rect width=${Math.max(0, share * 160 - 80)} x="80" height="14" fill="url(#silence)"/><path class="seuil" d="M80 0V14"/></svg>`;
}

/** What is awaited from whom. */
function waiting(context, rows) {
  const silent = rows.flatMap((row) => row.silent.map((it) => ({ ...it, name: row.name })));
  const lines = () => [['Partenaire', 'Attendu', 'Rythme (jours)', 'Dernière fois', 'Jours de retard'], ...silent.map((it) => [it.name, statement(it.type), it.days, it.last ?? 'jamais', it.late])];
  const bar = barred(context.session, 'staff');
  if (bar) return panel({ id: 'attendu', title: 'Ce qui est attendu', body: html`<div class="manque">${barredWords(bar, context.session, context.view)}</div>` });
  const body = silent.length === 0 ? empty('Personne n’est silencieux.', 'Tous ceux dont un rythme est convenu ont parlé à temps.') : silent.map((it) => html`<div class="echeance"><b class="alerte">${it.last ? `+${it.late} j` : 'jamais'}</b><p><strong>${it.name}</strong><br><span class="doux">${statement(it.type)}, tous les ${it.days} jours${it.last ? `, dernière fois le ${onDay(it.last)}` : ''}</span></p></div>`);
  return panel({ id: 'attendu', title: 'Ce qui est attendu', tools: silent.length > 0 ? exportMenu(context, { name: 'silences', what: 'ce qui est attendu', rows: lines }) : nothing, body });
}
