import { contribution, number } from '../format/numbers.js';
import { event } from './events.js';
import { serviceOf } from './facts.js';

/** What a number is made of, as the drawer shows it. Pure. */

const TERM_NAMES = { sum: 'somme', numerator: 'numérateur', denominator: 'dénominateur', parts: 'parts', persons: 'personnes', attendees: 'participations', residents: 'dont habitants du quartier' };

/** Sums that are told beside a value count heads, whatever the figure counts. */
const HEADS = new Set(['persons', 'attendees', 'residents']);

/** The facts of a provenance answer, and those of the difference that were not known yet; the latest first. */
export function lines(answer, difference, knowledge) {
  const unit = answer.figure.unit;
  const known = answer.contributions.map((it) => ({ ...line(it, unit), known: true }));
  const unknown = knowledge === 'then' ? (difference?.events ?? []).filter((it) => it.countsNow).map((it) => ({ ...line({ ...it, ...it.changes[0] }, unit), known: false })) : [];
  return [...known, ...unknown].sort((one, other) => other.occurred.localeCompare(one.occurred));
}

/**
 * The facts of the whole with the district that each lies in, which the whole itself does not tell.
 *
 * @param inDistricts the answer for all districts together; undefined where it is not known
 */
export function placed(answer, inDistricts) {
  if (!answer || !inDistricts) return answer;
  const districts = new Map(inDistricts.contributions.map((it) => [it.eventId, it.territory]));
  return { ...answer, contributions: answer.contributions.map((it) => ({ ...it, territory: districts.get(it.eventId) ?? it.territory })) };
}

/** « = 8 apports − 1 retrait », for a figure that counts; the two sums of a ratio otherwise. */
export function sumInWords(answer) {
  const [first] = answer.terms;
  if (!first) return '';
  if (answer.terms.length > 1 || first.name !== 'sum') return answer.terms.map((term) => `${TERM_NAMES[term.name] ?? term.name} ${number(inUnit(term))}`).join(' · ');
  const minus = answer.contributions.filter((it) => it.amount < 0).length;
  const plus = answer.contributions.length - minus;
  const whole = answer.next === undefined;
  if (!whole || answer.count === 0) return '';
  return `= ${number(plus)} apport${plus < 2 ? '' : 's'}${minus > 0 ? ` − ${number(minus)} retrait${minus < 2 ? '' : 's'}` : ''}`;
}

/** The terms of a figure that is read from several sums, each with its sum. */
export function terms(answer) {
  return answer.terms.map((term) => ({ name: TERM_NAMES[term.name] ?? term.name, figure: term.figure, sum: number(inUnit(term)), from: term.from ?? null, to: term.to }));
}

/** What the two clocks say of a moment, in a sentence. */
export function twoReadings(difference, told, day) {
  const [then, now] = [told(difference.then), told(difference.now)];
  const count = difference.count;
  if (count === 0) return { text: 'Aucun fait enregistré après coup : les deux lectures coïncident.', differs: false };
  const facts = count === 1 ? '1 fait, enregistré depuis ou daté autrement, fait l’écart' : `${number(count)} faits, enregistrés depuis ou datés autrement, font l’écart`;
  return { text: `Au ${day}, ${then} tel que connu alors, ${now} tel que connu aujourd’hui : ${facts}.`, differs: true };
}

/** The facts as lines of a file. */
export function table(found) {
  const head = ['Survenu', 'Enregistré', 'Fait', 'Type', 'Émetteur', 'Accusé de réception', 'Quartier', 'Apport', 'Compté'];
  return [head, ...found.map((it) => [it.occurred, it.recorded, it.name, it.type, it.source ?? '', it.receipt ?? '', it.territory, it.amount, it.known ? 'oui' : 'pas encore connu'])];
}

function line(it, unit) {
  return {
    id: `${it.eventId}/${it.figure}/${it.terms?.join('+')}/${it.part ?? ''}`,
    name: event(it.type),
    type: it.type,
    service: serviceOf(it.type),
    occurred: it.occurred,
    recorded: it.recorded,
    receipt: it.receipt ?? null,
    source: it.partnerSource ?? null,
    file: it.aggregate ?? null,
    territory: it.territory,
    amount: it.amount,
    adds: contribution(it.amount, counted(it.figure) ?? unit),
    minus: it.amount < 0,
  };
}

/** Money and working time are counted in hundredths, whatever the figure that is read from them says. */
function counted(figure) {
  return { 'montant-verse': '€', 'montant-accorde': '€', cofinancements: '€', emplois: 'ETP' }[figure];
}

function inUnit({ name, figure, sum }) {
  return counted(figure) && !HEADS.has(name) ? sum / 100 : sum;
}
