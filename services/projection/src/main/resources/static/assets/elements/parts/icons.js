import { SERVICES } from '../../boards/facts.js';
import { html, svg } from '../../vendor/lit-html/lit-html.js';

const SHAPES = {
  needs: svg`<circle cx="8" cy="8" r="6"/>`,
  incubation: svg`<path d="M8 1.6 14.6 13.6H1.4Z"/>`,
  funding: svg`<path d="M8 .8 15.2 8 8 15.2.8 8Z"/>`,
  thirdplaces: svg`<rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1"/>`,
  impact: svg`<path d="M8 1l6.1 3.5v7L8 15l-6.1-3.5v-7Z"/>`,
};

/** The shape of a service: never its colour alone. */
export function shape(service) {
  return SHAPES[service] ?? SHAPES.needs;
}

/** The shape as a picture of its own, named where no word stands beside it. */
export function mark(service, named = true) {
  return named
    ? html`<svg class="pic s-${service}" viewBox="0 0 16 16" fill="currentColor" role="img" aria-label=${SERVICES[service] ?? 'Maillage'}>${shape(service)}</svg>`
    : html`<svg class="pic s-${service}" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">${shape(service)}</svg>`;
}

export const ICONS = {
  ok: html`<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="currentColor"/></svg>`,
  late: html`<svg viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6"><circle cx="6" cy="6" r="5"/><path d="M6 3.2V6l2 1.4"/></svg>`,
  off: html`<svg viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"><path d="M2 2l8 8M10 2 2 10"/></svg>`,
  raised: html`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 1 11.500 10.500H.5Z" fill="currentColor"/></svg>`,
  note: html`<svg viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.4"><circle cx="7" cy="7" r="6"/><path d="M7 6.400V10M7 3.800v1"/></svg>`,
  clock: html`<svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"><path d="M2.600 5.200A6 6 0 1 1 2 8M2.400 2.300v3h3M8 4.800V8l2.200 1.500"/></svg>`,
  close: html`<svg viewBox="0 0 18 18" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.600" stroke-linecap="round"><path d="m4 4 10 10M14 4 4 14"/></svg>`,
};

/** How much of all partners was heard, as a ring. */
export function ring(part, all) {
  return html`<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-opacity=".3" stroke-width="2.4"/><circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="2.4" stroke-dasharray="${((28.3 * part) / Math.max(1, all)).toFixed(1)} 29" transform="rotate(-90 6 6)"/></svg>`;
}

/** A bar of some share of its length. */
export function bar(share, level = 'plein') {
  return html`<svg class="barre ${level}" aria-hidden="true"><rect width="100%" height="100%" rx="3" class="creux"/><rect width="${Math.max(0, Math.min(100, share * 100)).toFixed(2)}%" height="100%" rx="3" class="dedans"/></svg>`;
}
