import { follow } from '../boards/address.js';
import { HEADLINES } from '../boards/headlines.js';

const to = (screen) => (address) => follow(address, screen);

/**
 * The screens: the element that shows each, its title, the figures that it needs of a past moment, and the chart that the key `t` turns
 * into a table.
 */
export const SCREENS = {
  territoire: { element: 'territory-screen', title: 'Territoire', href: to('territoire'), chart: 'carte', keys: [...HEADLINES, 'beneficiaires', 'montant-accorde'] },
  fil: { element: 'threads-screen', title: 'Fils', href: to('fil'), chart: 'fil', keys: [] },
  besoins: { element: 'needs-screen', title: 'Besoins', href: to('besoins'), chart: 'entonnoir', keys: ['besoins-repondus', 'taux-reponse', 'delai-reponse', 'retours-habitants', 'rendement-fabrique', 'quartiers-etudies', 'explorations', 'etudes-opportunite'] },
  financements: { element: 'funding-screen', title: 'Financements', href: to('financements'), chart: 'entonnoir', keys: ['organismes-soutenus', 'montant-accorde', 'subventions-accordees', 'effet-levier', 'euros-par-habitant'] },
  lieux: { element: 'places-screen', title: 'Tiers-lieux', href: to('lieux'), chart: 'occupation', keys: ['occupation', 'evenements-publics', 'mixite-lieux', 'cooperation'] },
  partenaires: { element: 'partners-screen', title: 'Partenaires', href: to('partenaires'), chart: 'rythme', keys: [] },
};

/** The screens of the navigation in the order of their keys. */
export const NAVIGATION = ['territoire', 'fil', 'financements', 'lieux', 'partenaires', 'besoins', 'incubation', 'impact'].filter((it) => it in SCREENS);
