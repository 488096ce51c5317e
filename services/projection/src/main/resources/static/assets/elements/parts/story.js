import { follow } from '../../boards/address.js';
import { verbatim } from '../../boards/thread-words.js';
import { get } from '../../edges/api.js';
import { onDay } from '../../format/dates.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';

const THREADS_LOOKED_AT = 5;

/**
 * Which need lies behind the figures: of what is looked at, the newest that was answered and whose owner still keeps what was said, else the
 * newest that was answered. The owner tells it, as facts carry no words; asked last, and null where there is none.
 */
export function voice(context) {
  const { zoning, territory, period, asOf } = context.address;
  if (!context.board.ready || asOf) return { about: 'nobody', run: async () => null };
  const url = `/api/threads?${new URLSearchParams({ kind: 'need', state: 'answered', zoning, territory, to: period.to, limit: THREADS_LOOKED_AT })}`;
  return { needs: 'officer', about: url, run: (signal) => firstWithWords(url, signal) };
}

async function firstWithWords(url, signal) {
  const { threads } = await get(url, signal, 'low');
  let newest = null;
  for (const { threadId } of threads) {
    const need = { ...(await get(`/api/needs/needs/${threadId}`, signal, 'low')), threadId };
    if (verbatim(need)) return need;
    newest ??= need;
  }
  return newest;
}

/**
 * What stands behind the figures, and what they do not say.
 *
 * @param need the answer of `voice`
 */
export function story(context, need) {
  return html`<div class="recit">
    <section class="panneau"><h2>Derrière ces chiffres</h2>${verbatim(need) ? quoted(context, need) : unquoted(context, need)}</section>
    <section class="panneau"><h2>Ce qu’ils ne disent pas</h2><p class="doux">Une personne aidée qui déménage sort du quartier, pas de sa vie. Un service ouvert n’est pas encore un service utile. Les emplois viennent en cinquième : l’ESS ne se juge pas à eux seuls.</p><p class="doux">Une personne servie par deux structures y compte deux fois, et ce qui n’est pas déclaré n’y est pas.</p></section>
  </div>`;
}

/** Only a person's own words are set as a quotation: the title of a need is what somebody called it. */
function unquoted(context, need) {
  return html`<p class="doux">Chaque service ouvert commence par une phrase qu’un habitant a dite, et chaque chiffre s’ouvre sur les faits dont il est fait.</p>
    ${need ? html`<p>Dernier besoin répondu : <a href=${follow(context.address, 'fil', need.threadId)}>${need.state.title}</a>${need.synthetic ? html` <span class="dem" title="Donnée fictive de démonstration">démo</span>` : nothing}<span class="discret"> signalé le ${onDay(need.state.reportedOn)}</span></p>` : nothing}
    <p><a href=${follow(context.address, 'fil')}>Suivre les fils, du besoin à l’emploi</a></p>`;
}

function quoted(context, need) {
  const { title, reportedOn } = need.state;
  return html`<blockquote class="mot">« ${verbatim(need)} »</blockquote>
    <p class="doux">Parole recueillie le ${onDay(reportedOn)}${need.synthetic ? ', citation de démonstration' : ''}. <a href=${follow(context.address, 'fil', need.threadId)}>Suivre le fil : ${title}</a></p>`;
}
