import { coverage, coverageText, uncoveredText } from '../../boards/coverage.js';
import { spark } from '../../boards/headlines.js';
import { difference } from '../../format/numbers.js';
import { html, nothing, svg } from '../../vendor/lit-html/lit-html.js';
import { disputed } from './dispute.js';
import { ring } from './icons.js';

const SIGNS = { up: '▲', down: '▼', stable: '▬' };
const WORDS = { up: 'en hausse', down: 'en baisse', stable: '' };
const CLASSES = { up: 'h', down: 'b', stable: '' };

/** The card of a headline figure; its number and its last line open the provenance. */
export function card(context, it) {
  const changed = it.difference !== null && it.difference !== undefined;
  const contested = disputed(context, it.key);
  return html`<article class="kpi ${changed ? 'change' : ''}">
    <h3 title=${it.name}>${it.name}</h3>
    <div class="ligne">
      <button class="valeur" type="button" title="De quoi est fait ce chiffre ?" @click=${() => context.open(it.key)}><b class="${it.words ? 'mots' : ''} ${contested.classes}">${it.text}</b><small>${it.unit}</small>${added(it)}<span class="vh">, ouvrir la provenance</span></button>
      ${trend(it.points)}
    </div>
    <p class="det">${contested.words ? html`<span class="tard">${contested.words}.</span> ` : nothing}${it.detail}</p>
    <p class="ecart ${it.change ? CLASSES[it.change.direction] : ''}">${changeText(it)}</p>
    <footer>${covered(context, it.key)}<span>déf. v${it.version}</span><button class="lien" type="button" @click=${() => context.open(it.key)}>Provenance<span class="vh"> : ${it.name}</span></button></footer>
  </article>`;
}

function added({ difference: by }) {
  return by ? html`<span class="delta">${difference(by)}</span>` : nothing;
}

function changeText({ change, base }) {
  if (!change) return base;
  return html`<b>${SIGNS[change.direction]} <span class="vh">${WORDS[change.direction]} </span>${change.text}</b>${base ? html` · ${base}` : nothing}`;
}

function trend(points) {
  const drawn = spark(points);
  if (drawn.length === 0) return nothing;
  const line = drawn.map((point) => point.join(' ')).join('L');
  const [x, y] = drawn.at(-1);
  return svg`<svg class="etincelle" viewBox="0 0 64 30" aria-hidden="true"><path class="aire" d="M${line}L${x} 30L${drawn[0][0]} 30Z"/><path d="M${line}"/><circle cx=${x} cy=${y} r="2.8"/></svg>`;
}

function covered(context, key) {
  const found = coverage(context.freshness, context.senders, key);
  if (!found) return html`<span class="couv">${uncoveredText(context.session, context.shared.freshness)}</span>`;
  const missing = found.missing.length > 0 ? `Silencieux : ${found.missing.join(', ')}` : 'Tous ont déclaré dans leur rythme';
  return html`<span class="couv ${found.enough ? '' : 'trou'}" title=${missing}>${ring(found.heard, found.all)}${coverageText(found)}</span>`;
}
