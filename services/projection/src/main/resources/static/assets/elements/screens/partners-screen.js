import { stated } from '../../boards/activity.js';
import { isPlace } from '../../boards/coverage.js';
import { event } from '../../boards/events.js';
import { partners, tally } from '../../boards/partners.js';
import { receiptUrl, steps, verdict } from '../../boards/receipts.js';
import { barred } from '../../boards/session.js';
import { statement } from '../../boards/statements.js';
import { Fault, get } from '../../edges/api.js';
import { ago, onDay } from '../../format/dates.js';
import { contribution, number } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { band } from '../parts/band.js';
import { chartPanel } from '../parts/charts.js';
import { exportMenu } from '../parts/export.js';
import { answered, barredWords, empty, panel } from '../parts/layout.js';
import { HATCHING, partnerLines, partnerRows } from '../parts/partner-rows.js';
import { backToWhole, scope } from '../parts/scope.js';
import { forReader } from '../asker.js';
import { ScreenElement } from '../screen-element.js';

const EVERY_MS = 60_000;

/** Who has told us, who is silent, what was refused and why. */
export class PartnersScreenElement extends ScreenElement {
  questions(context) {
    const asked = context.address.own.recu ?? '';
    const at = Math.floor(Date.now() / EVERY_MS);
    const url = `/api/projection/statements?from=${context.today.slice(0, 4)}-01-01`;
    return {
      statements: { needs: 'officer', about: url, stamp: at, run: (signal) => get(url, signal) },
      expectations: { needs: 'staff', about: 'expectations', stamp: at, run: (signal) => get('/api/partners/expectations', signal) },
      receipt: { about: asked, run: (signal) => (asked ? receipt(asked, signal) : null) },
    };
  }

  view(context) {
    const expectations = this.answer('expectations').data;
    const statements = this.answer('statements').data ?? null;
    const rows = expectations ? partners({ freshness: context.freshness, expectations, senders: context.senders, statements }, Date.now()) : [];
    return html`${scope(context, 'Partenaires', { today: true, zoning: false, tools: backToWhole(context) })}
      ${this.#band(context, rows, statements)} ${this.#rows(context, rows, statements)}
      <div class="deux apres">${this.#lookup(context)} ${waiting(context, rows)}</div>`;
  }

  #band(context, rows, statements) {
    const { expected, fresh, watch, silent } = tally(rows);
    const known = context.freshness;
    const unread = known ? '' : context.session.signedIn ? 'pas encore lu' : 'montré au personnel connecté';
    const here = isPlace(known);
    if (known && expected === 0) return band(context, [{ name: 'Partenaires entendus', content: rows.length, note: here ? 'ont parlé de ce quartier, sans rythme convenu' : 'aucun rythme n’est encore convenu dans le registre' }, this.#last(context)]);
    if (known && statements) return band(context, [{ name: 'Partenaires à jour', content: html`${fresh} <small>sur ${expected}</small>`, note: `${watch} à surveiller, ${silent} silencieux` }, ...became(context, statements)]);
    return band(context, [
      { name: 'Partenaires à jour', content: known ? html`${fresh} <small>sur ${expected}</small>` : '–', note: unread || (here ? 'parlent de ce quartier dans leur rythme' : 'dans le rythme convenu') },
      { name: 'À surveiller', content: known ? watch : '–', note: unread || 'bientôt au bout de leur rythme' },
      { name: 'Silencieux', content: known ? html`<span class=${silent > 0 ? 'alerte' : ''}>${silent}</span>` : '–', note: unread || (here ? 'ont parlé de ce quartier, et s’y taisent' : 'au-delà de leur rythme, ou jamais entendus') },
      this.#last(context),
    ]);
  }

  #last({ board: { recorded } }) {
    return { name: 'Dernier fait compté', content: recorded ? ago(recorded, Date.now()) : '–', note: 'sur tout le tableau de bord' };
  }

  #rows(context, rows, statements) {
    const [expectations, counts] = [this.answer('expectations'), this.answer('statements')];
    const answer = expectations.fault ? expectations : !statements && !counts.fault ? counts : forReader(context, context.shared.freshness);
    const note = statements ? `28 derniers jours ; hachures : silence au-delà du rythme convenu${isPlace(context.freshness) ? ' ; déclarations : de toute la métropole' : ''}` : 'dans le rythme convenu, ou au-delà';
    const draw = () => answered(answer, () => (rows.length === 0 ? nobody(context) : html`${HATCHING}${partnerRows(context, rows, statements)}`), 10);
    return chartPanel(context, { id: 'rythme', title: 'Fraîcheur par partenaire', note, what: 'les rythmes', caption: 'Partenaires, les silencieux d’abord', rows: partnerLines(rows, statements), numbers: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12], draw, below: this.#uncounted(statements) });
  }

  /** Why strips and counts are not there. */
  #uncounted(statements) {
    const answer = this.answer('statements');
    return !statements && answer.fault ? html`<div class="sous">${answered(answer, () => nothing, 1)}</div>` : nothing;
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

function nobody(context) {
  if (isPlace(context.freshness)) return empty('Personne n’a encore parlé de ce quartier.', 'Un partenaire apparaît ici dès son premier fait ; revenir à la métropole montre tous ceux qui sont attendus.');
  return empty('Aucun partenaire n’est attendu.', 'Les rythmes se conviennent avec chaque partenaire, dans le registre.');
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

/** What became of all that was accepted this year. */
function became({ today }, { sources }) {
  const all = stated(sources);
  return [
    { name: `Déclarations acceptées, ${today.slice(0, 4)}`, content: number(all.accepted), note: 'appliquées, refusées ou en attente' },
    { name: 'Appliquées', content: number(all.applied), note: 'par le service de leur dossier' },
    { name: 'Refusées', content: number(all.refused), note: 'chaque accusé dit pourquoi' },
    { name: 'En attente', content: number(all.waiting), note: 'd’un dossier pas encore ouvert' },
  ];
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
