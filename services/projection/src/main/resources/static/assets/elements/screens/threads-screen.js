import { changed } from '../../boards/address.js';
import { END_CHOICES, kindName, STATE_CHOICES, stateName, THEMES } from '../../boards/thread-words.js';
import { label } from '../../boards/words.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { exportMenu } from '../parts/export.js';
import { answered, empty, panel } from '../parts/layout.js';
import { page } from '../parts/questions.js';
import { scope, territoryName } from '../parts/scope.js';
import { threadTable, titles } from '../parts/thread-table.js';
import { threadQuestions, threadView } from '../parts/thread-view.js';
import { ScreenElement } from '../screen-element.js';

const A_PAGE = 20;

/** All threads with their filters, or one of them. */
export class ThreadsScreenElement extends ScreenElement {
  questions(context) {
    return context.address.id ? threadQuestions(context) : { threads: page(context, listUrl(context.address)), titles: titles(context) };
  }

  view(context) {
    if (context.address.id) return threadView(context, this);
    return html`${scope(context, 'Fils', { tools: nothing })}
      <p class="chapeau doux">Chaque fil va d’un besoin à ses suites : exploration, étude, projet, subvention, lieu, service, emplois. ${territoryName(context)}, fils commencés dans la période.</p>
      ${filters(context)}
      ${panel({ id: 'fils', title: 'Du plus récent au plus ancien', tools: this.#tools(), body: answered(this.answer('threads'), (data) => list(context, data, this.answer('titles').data ?? new Map()), 10) })}`;
  }

  #tools() {
    const { data } = this.answer('threads');
    if (!data) return nothing;
    const rows = data.threads.map((it) => [it.threadId, kindName(it.kind), it.begun, label(it.theme ?? ''), it.territory['2024'] ?? '', it.territory['2015'] ?? '', stateName(it.state), it.summary ?? '']);
    return exportMenu(this.context, { name: 'fils', what: 'cette page de fils', rows: () => [['Fil', 'Commence par', 'Le', 'Thème', 'QPV 2024', 'QPV 2015', 'État', 'Résumé'], ...rows] });
  }
}

function listUrl({ zoning, territory, period: { from, to }, own }) {
  const parameters = new URLSearchParams({ zoning, territory, to, limit: A_PAGE });
  if (from) parameters.set('from', from);
  for (const [name, given] of [['theme', own.theme], ['state', own.etat], ['open', own.attente], ['after', own.apres]]) if (given) parameters.set(name, given);
  return `/api/threads?${parameters}`;
}

function filters(context) {
  const { own } = context.address;
  const choice = (name, text, all, choices) => html`<span class="choix"><label class="vh" for="filtre-${name}">${text}</label><select id="filtre-${name}" @change=${(event) => context.go({ [name]: event.target.value || null, apres: null })}>
    <option value="" .selected=${!own[name]}>${all}</option>${choices.map(([value, said]) => html`<option value=${value} .selected=${own[name] === value}>${said}</option>`)}
  </select></span>`;
  return html`<div class="filtres" role="group" aria-label="Filtres">
    ${choice('theme', 'Thème', 'Tous les thèmes', THEMES.map((it) => [it, label(it)]))}
    ${choice('etat', 'État', 'Tous les états', STATE_CHOICES)}
    ${choice('attente', 'Suite attendue', 'Toutes les suites', END_CHOICES)}
    ${own.theme || own.etat || own.attente ? html`<button class="lien" type="button" @click=${() => context.go({ theme: null, etat: null, attente: null, apres: null })}>Retirer les filtres</button>` : nothing}
  </div>`;
}

function list(context, { threads, next }, names) {
  if (threads.length === 0) return empty('Aucun fil ne correspond.', 'Élargir la période, le quartier, ou retirer un filtre.');
  return html`${threadTable(context, threads, names)}
    <p class="pages">${context.address.own.apres ? html`<a class="bouton" href=${changed(context.address, { apres: null })}>Revenir au début</a>` : nothing}${next ? html`<a class="bouton" href=${changed(context.address, { apres: next })}>Fils plus anciens</a>` : nothing}</p>`;
}
