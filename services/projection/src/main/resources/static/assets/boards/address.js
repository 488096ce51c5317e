/** What is looked at, as it stands in the page's address, so that a link shows a colleague the same. Pure. */

const ZONINGS = ['2024', '2015', 'both'];
const CODES = { 2024: /^QN[0-9A-Z]{6}$/, 2015: /^QP[0-9A-Z]{6}$/ };
const WHOLE = 'TOUS';

/** Reads an address's query; what it does not know is as if it were not there. */
export function read(query) {
  const parameters = new URLSearchParams(query);
  const zoning = ZONINGS.includes(parameters.get('zonage')) ? parameters.get('zonage') : ZONINGS[0];
  const district = parameters.get('qpv') ?? '';
  const belongs = CODES[zoning]?.test(district) ?? false;
  return { zoning, territory: belongs ? district : WHOLE, figure: parameters.get('provenance') };
}

/** The query of what is looked at; what goes without saying is left out. */
export function write({ zoning, territory, figure }) {
  const parameters = new URLSearchParams();
  if (zoning !== ZONINGS[0]) parameters.set('zonage', zoning);
  if (territory !== WHOLE) parameters.set('qpv', territory);
  if (figure) parameters.set('provenance', figure);
  const query = parameters.toString();
  return query ? `?${query}` : '';
}

/** Where its live figures are. */
export function liveUrl({ zoning, territory }) {
  return `/api/live?zoning=${zoning}&territory=${territory}`;
}
