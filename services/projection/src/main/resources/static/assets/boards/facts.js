import { event } from './events.js';

/** The last facts, as the list shows them. Pure. */

/** The figures whose contributions are the facts that are worth telling. */
export const TOLD_BY = ['services-ouverts', 'besoins-repondus', 'besoins-signales', 'montant-verse', 'emplois', 'surface-occupee', 'beneficiaires'];

/** The services by the name in their events, with the name that people know them by. */
export const SERVICES = { needs: 'Besoins', incubation: 'Incubation', funding: 'Financement', thirdplaces: 'Tiers-lieux', impact: 'Impact' };

const PLACES = new Set(['TOUS', 'QPV']);

/** The facts behind answers of `/api/figures/{key}/provenance`, the last recorded first; one event is one fact however often it counts. */
export function facts(answers, most) {
  const byEvent = new Map();
  for (const answer of answers) {
    for (const it of answer?.contributions ?? []) {
      const known = byEvent.get(it.eventId);
      const told = { figure: answer.figure, amount: it.amount, counted: it.figure };
      if (known) {
        if (!known.adds.some((one) => one.counted === told.counted)) known.adds.push(told);
        if (PLACES.has(known.territory)) known.territory = it.territory;
      } else {
        byEvent.set(it.eventId, { ...common(it), adds: [told] });
      }
    }
  }
  return [...byEvent.values()].sort((one, other) => other.recorded.localeCompare(one.recorded)).slice(0, most);
}

/** A fact in the words of the list. */
export function common({ eventId, type, aggregate, occurred, recorded, receipt, partnerSource, territory }) {
  return { id: eventId, type, name: event(type), service: serviceOf(type), file: aggregate, occurred, recorded, receipt: receipt ?? null, source: partnerSource ?? null, territory };
}

/** The service that established an event, by the name of its type. */
export function serviceOf(type) {
  return /^org\.maillage\.([a-z]+)\./.exec(type)?.[1] ?? 'needs';
}

/** How many facts of a list are not among those that were shown. */
export function unseen(shown, latest) {
  const known = new Set(shown.map((it) => it.id));
  return latest.filter((it) => !known.has(it.id)).length;
}
