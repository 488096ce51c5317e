import { onDay } from '../format/dates.js';
import { placeName } from './quarters.js';

/** How what is on screen was read: what stands beside numbers that leave the page. Pure. */

/** Rows that say of which territory, period, zoning and moment numbers are, by which definitions, and where the same view is. */
export function reading({ address, places, board, definitions }, link, figures = []) {
  const { territory, period, zoning, asOf } = address;
  const last = board.recorded ? onDay(board.recorded) : '–';
  return [
    ['Lecture', ''],
    ['Territoire', placeName(places, territory)],
    ['Période', period.label],
    ['Du', period.from ?? 'premier fait'],
    ['Au', period.to],
    ['Zonage', `QPV ${zoning}`],
    ['Connaissance', asOf ? `au ${onDay(asOf)}, ${knowledge(address)}` : `à jour, dernier fait du ${last}`],
    ['Lien vers cette vue', link],
    ['Données', 'les organismes et personnes marqués « démo » sont fictifs'],
    ...definitions.filter((it) => figures.includes(it.key)).map((it) => [`${it.name}, définition v${it.version}`, it.definition]),
  ];
}

/** By which of both clocks a past moment is read, in words. */
export function knowledge({ knowledge: which }) {
  return which === 'now' ? 'tel que connu aujourd’hui' : 'tel que connu alors';
}
