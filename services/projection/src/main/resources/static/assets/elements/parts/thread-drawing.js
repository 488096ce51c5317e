import { HEIGHT, laneEdges, lanes, LANES, laneY, WIDTH } from '../../boards/lanes.js';
import { SERVICES } from '../../boards/facts.js';
import { onDay } from '../../format/dates.js';
import { html, nothing, svg } from '../../vendor/lit-html/lit-html.js';
import { shape } from './icons.js';

/** The thread drawn through its five lanes; the table beside it says the same. */
export function threadDrawing(thread, name) {
  const drawn = lanes(thread);
  if (!drawn) return html`<p class="doux">Aucune étape de ce fil ne peut être dessinée ; le tableau les donne toutes.</p>`;
  return html`<svg class="fil-svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name} : ${drawn.nodes.length} étapes à travers cinq services. Le tableau donne les mêmes étapes.">
    ${drawn.years.map(({ year, x }) => svg`<path class="grille" d="M${x} ${laneEdges()[0]}V${laneEdges().at(-1)}"/><text class="an" x=${x + 6} y=${HEIGHT - 8}>${year}</text>`)}
    ${laneEdges().map((y) => svg`<path class="sep" d="M0 ${y}H${WIDTH}"/>`)}
    ${LANES.map((service) => svg`<g class="s-${service}"><g transform="translate(0 ${laneY(service) - 9})" fill="currentColor">${shape(service)}</g><text class="couloir" x="26" y=${laneY(service) + 4}>${SERVICES[service]}</text></g>`)}
    ${drawn.bars.map((it) => svg`<g class="s-${it.service}"><rect class="barre" x=${it.left} y=${it.y - 10} width=${it.width} height="20" rx="10"/></g>`)}
    <path class="brin" d=${drawn.line}/>
    ${drawn.loops.map((d) => svg`<path class="brin2" d=${d}/>`)}
    ${drawn.spans.map((it) => svg`<path class="dur" d="M${it.left} 58V50H${it.right}V58"/><text class="dur-t" x=${(it.left + it.right) / 2} y="22">${it.text}</text><text class="dur-d" x=${(it.left + it.right) / 2} y="39">${it.name}</text>`)}
    ${drawn.nodes.map(node)}
  </svg>`;
}

function node(it) {
  const { label } = it;
  return svg`<g class="s-${it.service}">
      ${label.leader ? svg`<path class="renvoi" d="M${it.x} ${it.y}L${label.anchor === 'middle' ? label.x : label.x + (label.anchor === 'end' ? 4 : -4)} ${label.y + 6}"/>` : nothing}
      <circle class="noeud plein" cx=${it.x} cy=${it.y} r=${it.loop ? 8 : 6.5}/>${it.loop ? svg`<path class="coche" d="m${it.x - 3.6} ${it.y} 2.600 2.800 4.800-5.400"/>` : nothing}
    </g>
    <text class="p-t" x=${label.x} y=${label.y} text-anchor=${label.anchor}>${it.text}</text><text class="p-d" x=${label.x} y=${label.y + 15} text-anchor=${label.anchor}>${onDay(it.occurred)}</text>`;
}
