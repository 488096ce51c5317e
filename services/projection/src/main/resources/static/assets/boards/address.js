import { period, zoningOn } from './periods.js';

/** What is looked at, as it stands in the page's address, so that a link shows a colleague the same. Pure. */

/** The screens by the first part of their path, in the order of the navigation. */
export const SCREENS = ['territoire', 'fil', 'besoins', 'incubation', 'financements', 'lieux', 'impact', 'partenaires', 'comparer', 'veille', 'fiche', 'bureau', 'accessibilite'];

/** The whole of the metropolis. */
export const WHOLE = 'TOUS';

const ZONINGS = ['2024', '2015'];
const CODES = { 2024: /^QN[0-9A-Z]{6}$/, 2015: /^QP[0-9A-Z]{6}$/ };
const DAY = /^20\d\d-\d\d-\d\d$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Parameters that belong to one screen and mean nothing on another. */
const OF_A_SCREEN = ['indicateur', 'tri', 'tableau', 'recu', 'theme', 'etat', 'attente', 'apres', 'avec', 'poste', 'dossier', 'acte'];
const FOLLOWING = ['periode', 'zonage', 'qpv', 'au', 'vue'];

/**
 * Reads an address; what it does not know is as if it were not there.
 *
 * @param path  such as `/territoire`
 * @param query such as `?periode=2021`
 * @param today in the city
 */
export function read(path, query, today) {
  const given = new URLSearchParams(query);
  const [, first, id] = path.split('/');
  const screen = SCREENS.includes(first) ? first : SCREENS[0];
  const asOf = DAY.test(given.get('au') ?? '') && given.get('au') < today ? given.get('au') : null;
  const chosen = period(given.get('periode') ?? '', asOf ?? today);
  const inForce = zoningOn(chosen.to);
  const zoning = ZONINGS.includes(given.get('zonage')) ? given.get('zonage') : inForce;
  const district = given.get('qpv') ?? '';
  return {
    screen,
    id: ID.test(id ?? '') ? id : null,
    period: chosen,
    zoning,
    inForce,
    territory: CODES[zoning].test(district) ? district : WHOLE,
    asOf,
    knowledge: given.get('vue') === 'aujourdhui' ? 'now' : 'then',
    opened: opened(given.get('provenance')),
    own: Object.fromEntries(OF_A_SCREEN.filter((name) => given.get(name)).map((name) => [name, given.get(name)])),
    given: Object.fromEntries([...given]),
  };
}

/** The address of what is looked at with some parameters changed; null takes one away. */
export function changed(address, changes) {
  const parameters = { ...address.given, ...changes };
  return pathOf(address.screen, address.id) + queryOf(parameters);
}

/** The address of another screen, for the same period, zoning, district and moment. */
export function follow(address, screen, id = null, more = {}) {
  const kept = Object.fromEntries(FOLLOWING.filter((name) => address.given[name]).map((name) => [name, address.given[name]]));
  return pathOf(screen, id) + queryOf({ ...kept, ...more });
}

/**
 * The address of exactly this view: what follows from the day is said, so that the link shows the same in another year.
 *
 * @param on a day whose end the view is to be read as known at; null leaves it as it is
 */
export function pinned(address, on = null) {
  const { period, zoning, asOf } = address;
  return changed(address, { periode: period.id, zonage: zoning, ...(on && !asOf ? { au: on, vue: 'alors' } : {}) });
}

/** The value of `provenance` for a figure, of another territory or of one breakdown value where it has to be said. */
export function door(figure, territory = null, by = null, value = null) {
  return figure + (territory ? `@${territory}` : '') + (by ? `!${by}=${value}` : '');
}

/** Where the live figures of what is looked at are, for all districts at once: readers of the same share the work. */
export function liveUrl({ zoning, period: { from, to, open } }) {
  return `/api/live?zoning=${zoning}&territory=*${from ? `&from=${from}` : ''}${open ? '' : `&to=${to}`}`;
}

/** The days and zoning of what is looked at, as the parameters of a question about a figure. */
export function selection({ zoning, period: { from, to }, asOf, knowledge }, territory) {
  const parameters = new URLSearchParams({ zoning, territory });
  if (from) parameters.set('from', from);
  parameters.set('to', to);
  if (asOf) {
    parameters.set('asOf', asOf);
    parameters.set('knowledge', knowledge);
  }
  return parameters.toString();
}

function opened(text) {
  const [, figure, territory, by, value] = /^([a-z0-9-]+)(?:@([A-Z0-9-]+))?(?:!([A-Za-z]+)=(.+))?$/.exec(text ?? '') ?? [];
  return figure ? { figure, territory: territory ?? null, by: by ?? null, value: value ?? null } : null;
}

function pathOf(screen, id) {
  return `/${screen}${id ? `/${id}` : ''}`;
}

function queryOf(parameters) {
  const kept = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  const query = new URLSearchParams(kept).toString();
  return query ? `?${query}` : '';
}
