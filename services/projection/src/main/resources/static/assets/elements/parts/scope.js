import { follow, WHOLE } from '../../boards/address.js';
import { sharedWords } from '../../boards/again.js';
import { heardHere } from '../../boards/coverage.js';
import { choices } from '../../boards/periods.js';
import { placeName } from '../../boards/quarters.js';
import { signInUrl } from '../../boards/session.js';
import { atTime, onDay } from '../../format/dates.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { ICONS } from './icons.js';
import { notice, segments } from './layout.js';

/**
 * What a screen is about: its heading, period, zoning, district, and from which moment it is looked at.
 *
 * @param today true for a screen of what is there today, which has no period
 */
export function scope(context, title, { today = false, zoning = true, quarters = true, tools = nothing } = {}) {
  return html`<div class="portee">
      <h1>${title}</h1>
      ${today ? html`<span class="doux">à ce jour, ${onDay(context.today)}</span>` : periods(context)}
      ${zoning ? zonings(context) : nothing}
      ${quarters ? districts(context) : nothing}
      <div class="portee-d">${tools}</div>
    </div>
    ${quarters ? heard(context) : nothing} ${turned(context)} ${offline(context)} ${behind(context)} ${today ? nothing : moment(context)} ${today || !zoning ? nothing : otherZoning(context)}`;
}

function periods(context) {
  const { period, asOf } = context.address;
  const offered = choices(asOf ?? context.today);
  const all = offered.some((it) => it.id === period.id) ? offered : [period, ...offered];
  return html`<span class="choix"><label class="vh" for="periode">Période</label><select id="periode" @change=${(event) => context.go({ periode: event.target.value })}>
    ${all.map((it) => html`<option value=${it.id} .selected=${it.id === period.id}>${it.label}</option>`)}
  </select></span>`;
}

function zonings(context) {
  const { zoning } = context.address;
  return segments({
    name: 'zonage',
    legend: 'Zonage des quartiers prioritaires',
    choices: [['2024', 'QPV 2024'], ['2015', 'QPV 2015']],
    chosen: zoning,
    pick: (value) => context.go({ zonage: value === context.address.inForce ? null : value, qpv: null }),
  });
}

function districts(context) {
  const { territory } = context.address;
  return html`<span class="choix"><label class="vh" for="qpv">Quartier</label><select id="qpv" @change=${(event) => context.go({ qpv: event.target.value === WHOLE ? null : event.target.value })}>
    <option value=${WHOLE} .selected=${territory === WHOLE}>Toute la métropole</option>
    ${context.places.map((it) => html`<option value=${it.code} .selected=${it.code === territory}>${it.short}</option>`)}
  </select></span>`;
}

/** Who looks has become another: said calmly, with the way back to exactly this view. */
function turned({ turn, session, view, acknowledge }) {
  if (!turn) return nothing;
  const back = turn.ended && signInUrl(session, view);
  return html`<p class="avis passe">${ICONS.note}<span>${turn.text}</span>${back ? html`<a class="bouton" href=${back}>Se reconnecter et revenir ici</a>` : nothing}<button class="lien" type="button" @click=${acknowledge}>Continuer ainsi</button></p>`;
}

function offline({ offlineSince }) {
  return offlineSince
    ? html`<p class="avis mal" role="status">${ICONS.off}<span>Connexion perdue à ${atTime(offlineSince)}. Les chiffres affichés restent consultables et exportables ; ils reprendront sans recharger la page.</span></p>`
    : nothing;
}

/** What all screens share and could not be read again. */
function behind({ shared, address }) {
  const parts = [
    { name: 'qui nourrit les chiffres', read: 'lu', answer: shared.freshness },
    { name: 'les noms des partenaires', read: 'lus', answer: shared.senders },
    { name: 'les contestations', read: 'lues', answer: shared.disputes },
  ];
  const words = sharedWords(parts, !address.asOf, Date.now());
  return words ? html`<p class="avis att">${ICONS.late}<span>${words}</span></p>` : nothing;
}

/** How fresh what is known of the district is. */
function heard(context) {
  const words = heardHere(context);
  return words ? html`<p class="entendu doux">${words}</p>` : nothing;
}

/** A past moment is said on every screen, with the two clocks and the way back. */
function moment(context) {
  const { asOf, knowledge } = context.address;
  if (!asOf) return nothing;
  return html`<div class="avis passe" role="status">${ICONS.clock}<strong>Au ${onDay(asOf)}</strong>
    ${clocks(context, 'vue-bandeau')}
    <span>${context.board.fault ? `${context.board.fault.message} Cette date sera relue d’elle-même.` : 'Le direct est suspendu : aucun chiffre ne bouge.'}</span>
    <button class="lien" type="button" @click=${() => context.go({ au: null, vue: null })}>Revenir à maintenant</button>
  </div>${knowledge === 'then' ? nothing : notice('Les faits enregistrés depuis, et les corrections, sont comptés à la date où ils sont survenus.')}`;
}

/** What was known then, or what is known today. */
export function clocks(context, name) {
  return segments({
    name,
    legend: 'Connaissance',
    choices: [['then', 'tel que connu alors'], ['now', 'tel que connu aujourd’hui']],
    chosen: context.address.knowledge,
    pick: (value) => context.go({ vue: value === 'now' ? 'aujourdhui' : 'alors' }),
  });
}

function otherZoning(context) {
  const { zoning, inForce, period } = context.address;
  if (zoning === inForce) return nothing;
  return zoning === '2024'
    ? notice(`Le zonage 2015 s’appliquait à la fin de cette période (${onDay(period.to)}). Vous la lisez avec les contours de 2024 : les quartiers sortis du zonage comptent hors QPV.`)
    : notice('Le zonage 2015 a pris fin le 31 déc. 2023. Les faits de cette période y sont relus : les quartiers entrés en 2024 comptent hors QPV, ceux qui en sont sortis y reviennent.');
}

/** Where a screen goes for a district, and back. */
export function backToWhole(context) {
  const { territory } = context.address;
  return territory === WHOLE ? nothing : html`<button class="lien" type="button" @click=${() => context.go({ qpv: null })}>Revenir à Toulouse Métropole</button>`;
}

/** What the heading says of the territory. */
export function territoryName(context) {
  return placeName(context.places, context.address.territory);
}

/** A link to another screen for the same period, zoning and district. */
export function link(context, screen, text, id = null, more = {}) {
  return html`<a href=${follow(context.address, screen, id, more)}>${text}</a>`;
}
