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
};

/** The screens of the navigation in the order of their keys. */
export const NAVIGATION = ['territoire', 'fil', 'financements', 'lieux', 'partenaires', 'besoins', 'incubation', 'impact'].filter((it) => it in SCREENS);
