import { follow } from '../boards/address.js';
import { HEADLINES } from '../boards/headlines.js';

const to = (screen) => (address) => follow(address, screen);

/**
 * The screens: the module whose element shows each, loaded when it is first looked at; its title; the figures that it needs of a past moment
 * (`shown` for all); and the chart that the key `t` turns into a table.
 */
export const SCREENS = {
  territoire: { module: 'territory-screen', title: 'Territoire', href: to('territoire'), chart: 'carte', keys: [...HEADLINES, 'beneficiaires', 'montant-accorde', 'taux-reponse', 'emplois-qpv'] },
  fil: { module: 'threads-screen', title: 'Fils', href: to('fil'), chart: 'fil', keys: [] },
  besoins: { module: 'needs-screen', title: 'Besoins', href: to('besoins'), chart: 'entonnoir', keys: ['besoins-repondus', 'taux-reponse', 'delai-reponse', 'retours-habitants', 'rendement-fabrique', 'quartiers-etudies', 'explorations', 'etudes-opportunite'] },
  financements: { module: 'funding-screen', title: 'Financements', href: to('financements'), chart: 'entonnoir', keys: ['organismes-soutenus', 'montant-accorde', 'subventions-accordees', 'effet-levier', 'euros-par-habitant'] },
  lieux: { module: 'places-screen', title: 'Tiers-lieux', href: to('lieux'), chart: 'occupation', keys: ['occupation', 'evenements-publics', 'mixite-lieux', 'cooperation'] },
  partenaires: { module: 'partners-screen', title: 'Partenaires', href: to('partenaires'), chart: 'rythme', keys: [] },
  incubation: { module: 'incubation-screen', title: 'Incubation', href: to('incubation'), chart: 'etats', keys: ['survie-3-ans'] },
  impact: { module: 'impact-screen', title: 'Impact et emplois', href: to('impact'), chart: 'temps-services', keys: ['services-ouverts', 'beneficiaires', 'beneficiaires-qpv', 'part-femmes', 'satisfaction', 'benevolat', 'emplois', 'emplois-qpv', 'emplois-durables', 'survie-3-ans'] },
  comparer: { module: 'compare-screen', title: 'Comparer', href: to('comparer'), keys: 'shown' },
  veille: { module: 'watch-screen', title: 'Veille', href: to('veille'), keys: [] },
  fiche: { module: 'sheet-screen', title: 'Fiche de quartier', href: to('fiche'), keys: 'shown' },
  bureau: { module: 'desk-screen', title: 'Bureau', href: to('bureau'), keys: [] },
  accessibilite: { module: 'accessibility-screen', title: 'Accessibilité', href: to('accessibilite'), keys: [] },
};

/** The screens of the navigation in the order of their keys. */
export const NAVIGATION = ['territoire', 'fil', 'financements', 'lieux', 'partenaires', 'besoins', 'incubation', 'impact', 'bureau'].filter((it) => it in SCREENS);

/** The element of a screen, made known to the page when it is first asked for. */
export async function elementOf(screen) {
  const { module } = SCREENS[screen];
  const [element] = Object.values(await import(`./screens/${module}.js`));
  if (!customElements.get(module)) customElements.define(module, element);
  return document.createElement(module);
}
