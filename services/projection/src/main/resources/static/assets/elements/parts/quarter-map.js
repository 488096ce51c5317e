import { WHOLE } from '../../boards/address.js';
import { box, labels, neighbour, path, radius, SCALE } from '../../boards/map.js';
import { bounds, classOf, legend } from '../../boards/scale.js';
import { INDICATORS, plain, told } from '../../boards/quarters.js';
import { number } from '../../format/numbers.js';
import { html, nothing, svg } from '../../vendor/lit-html/lit-html.js';

/** Where letters are larger for the drawing is small: as the style sheet has it. */
const NARROW = '(max-width: 760px)';
const NARROW_SIZE = 1.6;
const RINGS_KM = [2.5, 5, 7.5, 10];
const KILOMETRE = 100 * SCALE;
const ARROWS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const MARGIN = { x: 96, y: 34 };
const SMALL_SHARE = 0.2;
const WRITTEN = { capitole: { left: -66, right: 6, top: -8, bottom: 8 } };

/** The map of the districts: outlines by class, a circle of proportional area, labels that never cover one another. */
export function quarterMap(context, indicator) {
  const places = context.places.filter((it) => it.rings);
  if (places.length === 0) return html`<div class="attente carte-attente"><div class="os"></div></div>`;
  const shown = drawn(context, places, INDICATORS[indicator].figure);
  const frame = frameOf(places);
  const texts = labels(shown, frame, [WRITTEN.capitole, ...RINGS_KM.slice(0, 3).map(ringText)], { size: matchMedia(NARROW).matches ? NARROW_SIZE : 1 });
  const order = shown.map((_, i) => i).sort((one, other) => shown[other].place.hectares - shown[one].place.hectares);
  const first = shown.some((it) => it.place.code === context.address.territory) ? context.address.territory : shown[order[0]].place.code;
  const name = `Carte des ${places.length} quartiers : ${INDICATORS[indicator].name}. Flèches pour passer d’un quartier à l’autre, Entrée pour choisir.`;
  return html`<svg class="carte" viewBox="${frame.left} ${frame.top} ${frame.right - frame.left} ${frame.bottom - frame.top}" role="group" aria-label=${name} @keydown=${(event) => moved(event, context, shown)}>
      <defs><pattern id="hachures" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" class="hachure-fond"/><path d="M0 0V5" class="hachure"/></pattern></defs>
      ${ground(frame)} ${order.map((i) => district(context, shown[i], texts[i], first, INDICATORS[indicator]))}
    </svg>
    <p class="legende">${legend(shown.bounds).map((it) => html`<span><i class="c${it.level}"></i>${it.text}</span>`)}${shown.some((it) => it.told.withheld) ? html`<span><i class="cx"></i>moins de 5, ou masqué</span>` : nothing}<span class="discret">Aire du cercle : valeur</span></p>`;
}

/** The rows of the table that stands for the map. */
export function mapRows(context, indicator) {
  return context.places.map((it) => [it.code, it.name, it.commune, it.hectares ? `${number(it.hectares)} ha` : '–', told(context.board, INDICATORS[indicator].figure, it.code).text]);
}

/** The same as lines of a file, with numbers as numbers. */
export function mapLines(context, indicator) {
  const { figure, name } = INDICATORS[indicator];
  return [['Code', 'Quartier', 'Commune', 'Surface (ha)', name], ...context.places.map((it) => [it.code, it.name, it.commune, it.hectares ?? '', plain(told(context.board, figure, it.code))])];
}

function drawn(context, places, figure) {
  const values = places.map((it) => told(context.board, figure, it.code));
  const numbers = values.map((it) => (it.withheld ? 0 : it.number));
  const [given, largest] = [bounds(numbers), Math.max(...numbers)];
  const shown = places.map((place, i) => ({
    place,
    code: place.code,
    name: place.short,
    value: values[i].text,
    told: values[i],
    level: values[i].withheld ? 'x' : classOf(numbers[i], given),
    box: place.box,
    radius: radius(numbers[i], largest),
    weight: numbers[i] * 1_000 + place.hectares,
    small: numbers[i] < largest * SMALL_SHARE,
  }));
  shown.bounds = given;
  return shown;
}

function frameOf(places) {
  const boxes = places.map((it) => box(it.rings));
  return {
    left: Math.min(...boxes.map((it) => it.left)) - MARGIN.x / 2,
    right: Math.max(...boxes.map((it) => it.right)) + MARGIN.x,
    top: Math.min(...boxes.map((it) => it.top)) - MARGIN.y,
    bottom: Math.max(...boxes.map((it) => it.bottom)) + MARGIN.y,
  };
}

/** The box of a ring's name, on the ring itself. */
function ringText(km) {
  const [x, y] = [km * KILOMETRE * 0.35, km * KILOMETRE * 0.937 + 4];
  return { left: x - 24, right: x + 24, top: y - 12, bottom: y + 4 };
}

function ground({ right, top, bottom }) {
  return svg`<g aria-hidden="true">
    ${RINGS_KM.map((km) => svg`<circle class="anneau" cx="0" cy="0" r=${km * KILOMETRE}/>`)}
    ${RINGS_KM.slice(0, 3).map((km) => svg`<text class="an-t" x=${ringText(km).left + 24} y=${ringText(km).bottom - 4} text-anchor="middle">${number(km)} km</text>`)}
    <path class="repere" d="M-4 0h8M0 -4v8"/><text class="rep" x="-8" y="4" text-anchor="end">Capitole</text>
    <g transform="translate(${right - 136} ${bottom - 12})"><path class="repere" d="M0 -5V0H${2 * KILOMETRE}V-5M${KILOMETRE} -3V0"/><text class="rep" x="88" y="1">2 km</text></g>
    <g transform="translate(${right - 16} ${top + 22})"><path class="nord" d="M0 -14 5 2 0 -1 -5 2Z"/><text class="rep" y="16" text-anchor="middle">N</text></g>
  </g>`;
}

function district(context, it, text, first, { name, unit }) {
  const { place, box: its } = it;
  const chosen = context.address.territory === place.code;
  const spoken = `${it.name} ${it.told.text}${it.told.withheld ? ', de 1 à 4 personnes ou masqué' : ` ${unit}`}, ${name}, ${place.commune}`;
  return svg`<g class="q ${chosen ? 'sel' : ''} ${it.small ? 'min' : ''}" data-qpv=${place.code} tabindex=${place.code === first ? 0 : -1} role="button" aria-pressed=${chosen} aria-label=${spoken} @click=${() => choose(context, place.code)}>
    <circle class="bulle c${it.level === 'x' ? 0 : it.level}" cx=${its.x} cy=${its.y} r=${it.radius.toFixed(1)}/>
    ${text.leader ? svg`<path class="renvoi" d="M${its.x} ${its.y}L${text.anchor === 'middle' ? text.x : text.x + (text.anchor === 'end' ? 4 : -4)} ${text.y - 5}"/>` : nothing}
    <path class="forme c${it.level}" d=${path(place.rings)}/>
    <circle class="foc" cx=${its.x} cy=${its.y} r=${(Math.max(it.radius, (its.right - its.left) / 2, 12) + 5).toFixed(1)}/>
    <text class="nom" x=${text.x} y=${text.y} text-anchor=${text.anchor}>${it.name} <tspan class="v">${it.value}</tspan></text>
  </g>`;
}

function choose(context, code) {
  context.go({ qpv: context.address.territory === code ? null : code });
}

function moved(event, context, shown) {
  const here = event.target.closest('.q');
  if (!here) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    choose(context, here.dataset.qpv);
  }
  const next = ARROWS[event.key] && neighbour(shown, here.dataset.qpv, ARROWS[event.key]);
  if (!ARROWS[event.key]) return;
  event.preventDefault();
  if (next) focusOn(event.currentTarget, next.code);
}

/** One stop for the tab key, wherever the arrows have led. */
function focusOn(map, code) {
  for (const it of map.querySelectorAll('.q')) it.setAttribute('tabindex', it.dataset.qpv === code ? '0' : '-1');
  map.querySelector(`[data-qpv="${code}"]`).focus();
}

/** Whether a district is chosen. */
export function isChosen(context) {
  return context.address.territory !== WHOLE;
}
