import { amount, difference, number } from '../format/numbers.js';

/** Two readings of the same figures side by side: of two periods, or of two districts. Pure. */

const SECTIONS = [
  { title: 'Réponses aux besoins', keys: ['besoins-repondus', 'taux-reponse', 'delai-reponse', 'retours-habitants', 'explorations', 'etudes-opportunite', 'quartiers-etudies', 'rendement-fabrique'] },
  { title: 'Financements', keys: ['organismes-soutenus', 'montant-accorde', 'subventions-accordees', 'effet-levier', 'euros-par-habitant'] },
  { title: 'Tiers-lieux', keys: ['occupation', 'evenements-publics', 'mixite-lieux', 'cooperation'] },
  { title: 'Habitants', keys: ['services-ouverts', 'beneficiaires', 'beneficiaires-qpv', 'part-femmes', 'satisfaction', 'benevolat'] },
  { title: 'Emplois et structures', keys: ['emplois', 'emplois-qpv', 'emplois-durables', 'survie-3-ans'] },
];

/**
 * The figures by theme, each with both values and what lies between.
 *
 * @param definitions those that are shown
 * @param one         by key the cell of what is looked at
 * @param other       by key the cell of what it is compared with; absent where it is not known yet
 */
export function comparison(definitions, one, other) {
  const byKey = new Map(definitions.map((it) => [it.key, it]));
  const placed = SECTIONS.map(({ title, keys }) => ({ title, keys: keys.filter((key) => byKey.has(key)) }));
  const known = new Set(SECTIONS.flatMap((it) => it.keys));
  const others = { title: 'Autres indicateurs', keys: definitions.map((it) => it.key).filter((key) => !known.has(key)) };
  return [...placed, others].filter((it) => it.keys.length > 0).map(({ title, keys }) => ({ title, rows: keys.map((key) => row(byKey.get(key), one(key), other(key))) }));
}

/** The comparison as lines of a file. */
export function comparisonRows(sections, [first, second]) {
  return [['Thème', 'Indicateur', 'Unité', first, second, 'Écart'], ...sections.flatMap((section) => section.rows.map((it) => [section.title, it.name, it.unit, it.values[0] ?? it.texts[0], it.values[1] ?? it.texts[1], it.by ?? '']))];
}

/** What follows a difference that would not be understood without. */
const DIFFERS_IN = { '%': ' pts', '€': ' €' };

function row(definition, one, other) {
  const values = [one?.value, other?.value];
  const both = values.every((it) => typeof it === 'number');
  const by = both ? Math.round((values[0] - values[1]) * 100) / 100 : null;
  const largest = Math.max(...values.map((it) => Math.abs(it ?? 0)));
  return {
    key: definition.key,
    name: definition.name,
    unit: definition.unit,
    values,
    texts: [told(definition, one), told(definition, other)],
    by,
    byText: by === null ? '' : `${difference(by)}${DIFFERS_IN[definition.unit] ?? ''}`,
    shares: values.map((it) => (largest > 0 ? Math.max(0, it ?? 0) / largest : 0)),
  };
}

function told(definition, cell) {
  if (!cell) return '…';
  if (cell.withheld) return cell.withheld === true ? cell.words : cell.withheld;
  if (typeof cell.value !== 'number') return number(undefined);
  const { text, unit } = amount({ name: '-', unit: definition.unit }, cell.value);
  return `${text} ${unit}`.trim();
}
