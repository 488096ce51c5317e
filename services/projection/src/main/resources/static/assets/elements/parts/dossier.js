import { senderName } from '../../boards/coverage.js';
import { kindOf } from '../../boards/desks.js';
import { contestedWords } from '../../boards/disputes.js';
import { event } from '../../boards/events.js';
import { placeName } from '../../boards/quarters.js';
import { verbatim } from '../../boards/thread-words.js';
import { label } from '../../boards/words.js';
import { atMoment, onDay } from '../../format/dates.js';
import { amount, number } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { link } from './scope.js';
import { table } from './layout.js';

const LAST = 6;
const SAID = { persons: 'Personnes', inQpv: 'dont en QPV', outsideQpv: 'dont hors QPV', women: 'dont femmes', men: 'dont hommes', under26: 'dont moins de 26 ans', hours: 'Heures', volunteers: 'Bénévoles', invited: 'Invités', responses: 'Réponses', satisfactionSum: 'Somme des notes', powerToActSum: 'Somme, pouvoir d’agir', method: 'Compté par', name: 'Nom', theme: 'Thème', openedOn: 'Ouvert le', closedOn: 'Close le', price: 'Prix', frequency: 'Fréquence', funderKind: 'Financeur', stage: 'État', on: 'Le', partnerKind: 'Partenaire', form: 'Forme', since: 'Depuis' };
const GENDERS = { WOMAN: 'Femme', MAN: 'Homme' };
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A file as an officer reads it before deciding, by the kind of its desk. */
export function dossier(context, kind, file, other) {
  const shown = { need, job, pair: job, declaration }[kind];
  return html`${shown(context, file, other)} ${history(context, file)}`;
}

function need(context, { id, threadId, state, texts, synthetic }) {
  const said = verbatim({ texts });
  return html`${title(state.title, synthetic)} ${said ? html`<blockquote class="mot">« ${said} »</blockquote>` : nothing}
    ${facts([
      ['Quartier', placeName(context.places, state.districts?.[context.address.zoning]?.code ?? 'INCONNU')],
      ['Thème signalé', label(state.reportedTheme)],
      ['Recueilli par', label(state.sensorKind)],
      ['Signalé le', onDay(state.reportedOn)],
      state.peopleConcerned && ['Personnes concernées', number(state.peopleConcerned)],
      state.acknowledgedOn ? ['Réponse à l’auteur', onDay(state.acknowledgedOn)] : ['Réponse attendue', onDay(state.acknowledgeBy)],
    ])}
    <p>${link(context, 'fil', 'Suivre le fil', threadId ?? id)}</p>`;
}

function job(context, file, older) {
  if (older) return pair(context, file, older);
  const { state, synthetic, threadId } = file;
  const into = state.matchedInto;
  return html`${title(state.employer.name, synthetic)} ${facts(jobFacts(context, file))}
    ${into ? html`<p>Rapproché d’une déclaration plus ancienne : ${link(context, 'bureau', 'la voir', null, { poste: 'emplois', dossier: into })}.</p>` : nothing}
    <p>${link(context, 'fil', 'Suivre le fil', threadId)}</p>`;
}

/** Two claims side by side; what differs is said by a sign, not by colour alone. */
function pair(context, younger, older) {
  const [mine, theirs] = [jobFacts(context, younger), jobFacts(context, older)];
  return html`${title(younger.state.employer.name, younger.synthetic)}
    ${table({ caption: 'Deux déclarations : la même embauche ?', head: [{ text: 'Fait' }, { text: 'La plus récente' }, { text: 'La plus ancienne' }, { text: '' }], rows: mine.map(([name, value], i) => [name, value, theirs[i][1], value === theirs[i][1] ? '=' : html`≠<span class="vh"> : différent</span>`]) })}
    <p>${link(context, 'fil', 'Fil de la plus récente', younger.threadId)} · ${link(context, 'fil', 'fil de la plus ancienne', older.threadId)}</p>`;
}

function jobFacts(context, { state, history: its }) {
  return [
    ['Contrat', `${label(state.contract)}${state.contractMonths ? `, ${state.contractMonths} mois` : ''}`],
    ['Temps de travail', `${number(state.fteHundredths / 100)} ETP`],
    ['Premier jour', onDay(state.startedOn)],
    ['Genre', GENDERS[state.gender] ?? label(state.gender)],
    ['Habite un QPV', label(state.livesInQpv)],
    ['Lieu de travail', placeName(context.places, state.districts?.[context.address.zoning]?.code ?? 'INCONNU')],
    ['Déclaré par', senderName(its[0].partnerSource, context.senders)],
  ];
}

function declaration(context, { kind, values, dispute, texts, firstOccurredOn, synthetic, threadId, proof }) {
  const reason = texts.filter((it) => it.field === 'reason').at(-1)?.text;
  const said = Object.entries(values).filter(([name, value]) => name in SAID && value !== null);
  return html`${title(values.name ?? `${kindOf(kind)} du ${onDay(firstOccurredOn)}`, synthetic)}
    ${dispute ? html`<div class="avis att"><div><strong>Contestée : ${contestedWords(dispute.field)}.</strong> Réponse due le ${onDay(dispute.answerBy)}.${reason ? html`<br>${reason}` : nothing}</div></div>` : nothing}
    ${facts([
      ...(values.period ? [['Période', `du ${onDay(values.period.from)} au ${onDay(values.period.to)}`]] : []),
      ...(values.amountCents ? [['Montant', `${amount({ name: '', unit: '€' }, values.amountCents / 100).text} €`]] : []),
      ...said.map(([name, value]) => [SAID[name], typeof value === 'number' ? number(value) : DAY.test(value) ? onDay(value) : label(value)]),
      ['Preuve', { DECLARED: 'déclarée', DOCUMENTED: 'documentée', VERIFIED: 'vérifiée' }[proof]],
    ])}
    <p>${link(context, 'fil', 'Suivre le fil', threadId)}</p>`;
}

function title(text, synthetic) {
  return html`<h2 id="dossier-titre" tabindex="-1">${text} ${synthetic ? html`<span class="dem" title="Donnée fictive de démonstration">démo</span>` : nothing}</h2>`;
}

function facts(pairs) {
  return html`<dl class="fiche-faits">${pairs.filter(Boolean).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function history(context, { history: its }) {
  const who = (it) => (it.partnerSource ? senderName(it.partnerSource, context.senders) : it.actorId ? 'un agent' : 'Maillage');
  return html`<details class="parts"><summary>Histoire : ${its.length} fait${its.length < 2 ? '' : 's'}</summary><ul class="suites">${its.slice(-LAST).reverse().map((it) => html`<li>${event(it.type)}<span class="discret"> ${onDay(it.time)}, par ${who(it)}, enregistré le ${atMoment(it.recordedTime)}</span></li>`)}</ul></details>`;
}
