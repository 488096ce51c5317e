import { amount, difference, number } from '../format/numbers.js';
import { sentence, told } from './details.js';

/** The six figures at the head: value, change against the same date, trend. Pure. */

/** Their order is a decision: jobs are fifth, since the ESS is not judged by them alone. */
export const HEADLINES = ['besoins-repondus', 'services-ouverts', 'beneficiaires-qpv', 'effet-levier', 'emplois', 'occupation'];

/** How many years a trend has, the one that is looked at included. */
export const TREND_YEARS = 6;

const NOT_IN_A_DISTRICT = 'non calculé à l’échelle d’un quartier';
const TENTH = 0.05;

/**
 * A figure as its card shows it.
 *
 * @param row    of the board: definition and cell of the territory
 * @param before values of the years before at the same date, the oldest first; undefined where there is none
 * @param scope  `year` that the values before are compared by, `whole` cell of the metropolis where a district is looked at,
 *               `more` what stands beside it
 */
export function headline(row, before, { year, open, whole, more = '' }) {
  const shown = told(row);
  const value = row.cell.value;
  const has = typeof value === 'number';
  const last = before?.at(-1);
  const own = sentence(row);
  return {
    key: row.key,
    name: row.name,
    version: row.version,
    definition: row.definition,
    text: shown.text,
    unit: shown.unit.replace(' pour 1 €', ''),
    words: Boolean(row.cell.withheld),
    detail: has || row.cell.withheld ? [own, has ? more : ''].filter(Boolean).join(' · ') : whole ? NOT_IN_A_DISTRICT : own || 'aucun cas dans cette période',
    change: has && typeof last === 'number' ? change(row, value - last) : null,
    base: base(row, last, { year, open, whole }),
    points: has && before ? [...before, value] : [],
    difference: row.difference,
  };
}

/** What stands under a number where the figure itself has no more to say: what another figure of the board tells of it. */
export function beside(board, key, territory) {
  const cell = (figure, where = territory) => board.cells[`${figure}/${where}`];
  if (key === 'besoins-repondus') {
    const qualified = cell('taux-reponse')?.of?.denominator;
    return qualified ? `${number(qualified)} qualifiés en 24 mois` : '';
  }
  if (key === 'services-ouverts' && territory === 'TOUS') {
    const [all, outside] = [cell(key)?.value ?? 0, (cell(key, 'HORS')?.value ?? 0) + (cell(key, 'INCONNU')?.value ?? 0)];
    return `${number(all - outside)} en QPV, ${number(outside)} hors QPV`;
  }
  if (key === 'emplois') {
    const share = cell('emplois-qpv')?.value;
    return typeof share === 'number' ? `${number(share)} % des embauches : habitants d’un QPV` : '';
  }
  return '';
}

/** The points of a trend in a box of 64 by 30; empty where there are not two. */
export function spark(points) {
  const known = points.map((value, i) => [i, value]).filter(([, value]) => typeof value === 'number');
  if (known.length < 2) return [];
  const values = known.map(([, value]) => value);
  const low = Math.min(...values) * 0.8;
  const height = Math.max(...values) - low || 1;
  return known.map(([i, value]) => [round(2 + (i * 60) / (points.length - 1)), round(27 - ((value - low) / height) * 24)]);
}

/** The cells of a figure by year, for the table that stands for the trends. */
export function trendRow(row, before) {
  return [...(before ?? []), row.cell.value].map((value) => (row.cell.withheld ? 'masqué' : inWords(row, value)));
}

/** The six figures as lines of a file: values as numbers, words where none may be told. */
export function headlineRows(all) {
  const shown = HEADLINES.map((key) => all.find((it) => it.key === key)).filter(Boolean);
  return [['Indicateur', 'Valeur', 'Unité', 'Précision', 'Définition'], ...shown.map((row) => [row.name, row.cell.withheld ?? row.cell.value ?? '–', row.unit, sentence(row), `v${row.version}`])];
}

function change(row, by) {
  const direction = Math.abs(by) < TENTH ? 'stable' : by > 0 ? 'up' : 'down';
  const points = row.unit === '%';
  const rounded = Math.abs(by) >= 1_000 ? Math.round(by) : Math.round(by * 100) / 100;
  const text = direction === 'stable' ? 'stable' : `${difference(points ? Math.round(by * 10) / 10 : rounded)}${points ? ` pt${Math.abs(by) < 2 ? '' : 's'}` : ''}`;
  return { direction, text };
}

function base(row, last, { year, open, whole }) {
  if (whole) return `Métropole : ${whole.withheld ?? inWords(row, whole.value)}`;
  if (typeof last !== 'number') return '';
  return `${inWords(row, last)} en ${year}${open ? ' à date' : ''}`;
}

function inWords(row, value) {
  if (typeof value !== 'number') return number(undefined);
  const { text, unit } = amount({ name: row.name, unit: row.unit }, value);
  return row.unit === '%' || row.unit.startsWith('€') ? `${text} ${unit.replace(' pour 1 €', '')}` : text;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
