import { onDay } from '../format/dates.js';
import { amount, number } from '../format/numbers.js';

/** What a value is made of, in words, under the number. Pure. */

const RATIOS = {
  'taux-reponse': (n, d) => `${n} sur ${d} qualifiés en 24 mois`,
  'retours-habitants': (n, d) => `${n} sur ${d} signalements`,
  'rendement-fabrique': (n, d) => `${n} transmis, ${d} études favorables`,
  'beneficiaires-qpv': (n, d) => `${n} sur ${d} adresses connues`,
  'part-femmes': (n, d) => `${n} sur ${d} dont le genre est connu`,
  'emplois-qpv': (n, d) => `${n} sur ${d} embauches connues`,
  'emplois-durables': (n, d) => `${n} sur ${d} situations connues`,
  'survie-3-ans': (n, d) => `${n} sur ${d} structures constatées`,
  occupation: (n, d) => `${n} m² sur ${d} louables`,
  satisfaction: (n, d) => `${d} réponses`,
};

/** Ratios of money, whose integers are cents. */
const OF_MONEY = {
  'effet-levier': ({ numerator, denominator }) => `${euros(numerator)} d’autres financeurs, ${euros(denominator)} de la Métropole`,
  'euros-par-habitant': ({ numerator, denominator, populationYear }) =>
    denominator === 0 ? 'donné par quartier, là où sa population est connue' : `${euros(numerator)}, ${number(denominator)} habitants en ${populationYear}`,
};

/** The value of a row as it stands on its card; words instead of a number that would tell of one to four persons. */
export function told(row) {
  return row.cell.withheld ? { text: row.cell.withheld, unit: '' } : amount(row, row.cell.value);
}

/** The sentence of a row; empty where the value says it all. Persons are told as they were released last. */
export function sentence(row) {
  if (row.cell.withheld) return 'personnes, publié chaque mois';
  const parts = [madeOf(row), row.cell.until ? `au ${onDay(row.cell.until)}` : ''];
  return parts.filter((part) => part !== '').join(' · ');
}

function madeOf(row) {
  const of = row.cell.of ?? {};
  const { numerator, denominator, count, persons, attendees, ...parts } = of;
  if (denominator !== undefined && OF_MONEY[row.key]) return OF_MONEY[row.key](of);
  if (denominator === 0) return 'aucun cas encore';
  if (denominator !== undefined) {
    const words = RATIOS[row.key] ?? ((n, d) => `${n} sur ${d}`);
    return words(number(numerator), number(denominator));
  }
  if (count !== undefined) return known(row) ? `sur ${number(count)} réponses` : 'donné à partir de 5 réponses';
  if (persons !== undefined) return many(persons, 'personne');
  if (attendees !== undefined) return many(attendees, 'participation');
  if (row.key === 'mixite-lieux') return known(row) ? `sur ${many(total(parts), 'personne')}` : 'donné à partir de 20 personnes';
  return '';
}

function known(row) {
  return row.cell.value !== undefined && row.cell.value !== null;
}

function euros(cents) {
  const shown = amount({ name: '', unit: '€' }, cents / 100);
  return `${shown.text} ${shown.unit}`;
}

function many(count, word) {
  return `${number(count)} ${word}${count < 2 ? '' : 's'}`;
}

function total(parts) {
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
}
