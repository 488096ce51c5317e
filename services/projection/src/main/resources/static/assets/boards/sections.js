/** Which figures stand together, along the chain from a need to the jobs that answer it. Pure. */

const SECTIONS = [
  {
    id: 'tete',
    title: 'Indicateurs de tête',
    keys: ['besoins-repondus', 'services-ouverts', 'beneficiaires-qpv', 'effet-levier', 'emplois', 'occupation'],
  },
  { id: 'besoins', title: 'Réponses aux besoins', keys: ['taux-reponse', 'delai-reponse', 'retours-habitants'] },
  {
    id: 'fabrique',
    title: 'Fabrique à initiatives',
    keys: ['explorations', 'etudes-opportunite', 'quartiers-etudies', 'rendement-fabrique'],
  },
  { id: 'financements', title: 'Financements', keys: ['organismes-soutenus', 'montant-accorde', 'subventions-accordees', 'euros-par-habitant'] },
  { id: 'lieux', title: 'Tiers-lieux', keys: ['evenements-publics', 'mixite-lieux', 'cooperation'] },
  { id: 'habitants', title: 'Habitants', keys: ['beneficiaires', 'part-femmes', 'satisfaction', 'benevolat'] },
  { id: 'emplois', title: 'Emplois et structures', keys: ['emplois-qpv', 'emplois-durables', 'survie-3-ans'] },
];

/** The rows of the board by section, each in its place; what has no place yet comes last. Empty sections are left out. */
export function sections(rows) {
  const left = new Map(rows.map((row) => [row.key, row]));
  const placed = SECTIONS.map(({ id, title, keys }) => ({ id, title, rows: keys.filter((key) => left.has(key)).map((key) => taken(left, key)) }));
  const others = { id: 'autres', title: 'Autres indicateurs', rows: [...left.values()] };
  return [...placed, others].filter((section) => section.rows.length > 0);
}

function taken(left, key) {
  const row = left.get(key);
  left.delete(key);
  return row;
}
