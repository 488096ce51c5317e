import { amount } from '../format/numbers.js';
import { cellOf } from './figures-board.js';

/** The list of districts: their figures, their order, and what they add up to. Pure. */

const CITY = /^Q[PN]031/;
const COMMUNES = { 31555: 'Toulouse', 31069: 'Blagnac', 31149: 'Colomiers', 31157: 'Cugnaux' };
const LONGEST = 25;

/** What can be shown on the map and in the list, by its name in an address. */
export const INDICATORS = {
  services: { figure: 'services-ouverts', name: 'Services ouverts aux habitants', column: 'Services', unit: 'services' },
  besoins: { figure: 'besoins-repondus', name: 'Besoins répondus', column: 'Besoins', unit: 'besoins' },
  benef: { figure: 'beneficiaires', name: 'Bénéficiaires', column: 'Bénéf.', unit: 'personnes' },
  etp: { figure: 'emplois', name: 'Emplois', column: 'ETP', unit: 'ETP' },
  montant: { figure: 'montant-accorde', name: 'Montant accordé', column: 'Accordé', unit: '€' },
};

/** Why a number is not told, by the word that stands in its place. */
const WITHHELD = {
  'moins de 5': 'Secret statistique : de 1 à 4 personnes',
  masqué: 'Secret statistique : ce chiffre permettrait d’en retrouver un autre, de 1 à 4 personnes',
  'non publié': 'Ce qui compte des personnes est publié une fois par mois, depuis le premier fait ; les agents connectés le voient par période',
};

/** The columns of the list, in their order. */
export const COLUMNS = ['besoins', 'services', 'benef', 'etp'];

/** The districts of the metropolis in a zoning, by name. */
export function districts(answer, zoning) {
  const found = answer.zonings.find((it) => it.zoning === zoning);
  return (found?.districts ?? [])
    .filter((it) => CITY.test(it.code) && it.communes.some((commune) => commune in COMMUNES))
    .map((it) => ({ ...it, name: it.label, short: short(it.label), commune: COMMUNES[it.communes.find((commune) => commune in COMMUNES)] }))
    .sort((one, other) => one.short.localeCompare(other.short, 'fr'));
}

/** What a territory is called, where districts are known by their code. */
export function placeName(places, code) {
  return { TOUS: 'Toulouse Métropole', HORS: 'Hors QPV', INCONNU: 'Lieu non connu', QPV: 'Tous les QPV' }[code] ?? places.find((it) => it.code === code)?.short ?? code;
}

/** The same in any zoning, and for a pair of districts of two (`2015+2024`): both names, once where they are the same. */
export function nameIn(answer, zoning, territory) {
  const places = answer ? zoning.split('+').flatMap((it) => districts(answer, it)) : [];
  return [...new Set(territory.split('+').map((code) => placeName(places, code)))].join(' / ');
}

/** The same for what happened somewhere: the whole is no place. */
export function placeOf(places, code) {
  return code === 'TOUS' || code === 'QPV' ? '' : placeName(places, code);
}

/** A cell as it stands in a list: a number, words where none may be told, or a zero that is one. */
export function told(board, figure, territory) {
  const cell = cellOf(board, figure, territory);
  if (cell?.withheld) return { text: cell.withheld === 'moins de 5' ? '< 5' : 'masqué', number: cell.withheld === 'moins de 5' ? 2 : -1, withheld: true, why: WITHHELD[cell.withheld] ?? WITHHELD['masqué'] };
  const value = cell?.value ?? (board.ready ? 0 : undefined);
  const definition = board.figures.find((it) => it.key === figure) ?? { name: '', unit: '' };
  const shown = amount({ name: '', unit: definition.unit === '€' ? '€' : '' }, value);
  return { text: `${shown.text}${shown.unit ? ` ${shown.unit}` : ''}`, number: value ?? -1, withheld: false };
}

/**
 * The rows of the list.
 *
 * @param sort a column's name in the address, `nom` for the name, with a minus for the largest first
 */
export function rows(board, places, sort) {
  const descending = sort.startsWith('-');
  const by = sort.replace('-', '');
  const found = places.map((it) => ({ ...it, cells: cells(board, it.code) }));
  const sign = descending ? -1 : 1;
  return found.sort((one, other) =>
    by === 'nom'
      ? sign * one.short.localeCompare(other.short, 'fr')
      : sign * (one.cells[by].number - other.cells[by].number) || one.short.localeCompare(other.short, 'fr'),
  );
}

/** The rows below: outside districts, where the place is not known if anything is, and all. */
export function rest(board) {
  const unknown = COLUMNS.some((it) => board.cells[`${INDICATORS[it].figure}/INCONNU`]?.value);
  return {
    outside: [{ code: 'HORS', name: 'Hors QPV' }, ...(unknown ? [{ code: 'INCONNU', name: 'Lieu non connu' }] : [])].map((it) => ({ ...it, cells: cells(board, it.code) })),
    total: { code: 'TOUS', name: 'Ensemble', cells: cells(board, 'TOUS') },
  };
}

/** A cell as it stands in a file: a number, words where none may be told, nothing where none is known. */
export function plain({ text, number, withheld }) {
  return withheld ? text : number < 0 ? '' : number;
}

/** The next value of `tri` when the head of a column is pressed. */
export function sorted(current, column) {
  if (current === `-${column}`) return column;
  if (current === column) return `-${column}`;
  return column === 'nom' ? column : `-${column}`;
}

function cells(board, territory) {
  return Object.fromEntries(Object.entries(INDICATORS).map(([name, { figure }]) => [name, told(board, figure, territory)]));
}

function short(label) {
  const name = label.replace(/ - /g, ' – ').replace(/'/g, '’');
  return name.length <= LONGEST ? name : name.split(' – ')[0];
}
