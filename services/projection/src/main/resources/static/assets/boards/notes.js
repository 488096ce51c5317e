import { onDay } from '../format/dates.js';

/** What officers have noted of days, on the series that it belongs to. Pure. */

/**
 * Notes by their number, each with the place of its day among the cells of a series; those before its first day stand nowhere.
 *
 * @param cells of the series, each with its last day
 */
export function numbered(notes, cells) {
  const first = cells[0]?.from ?? '';
  return notes.filter((it) => it.on >= first).map((it, i) => ({ ...it, number: i + 1, at: cells.findIndex((cell) => cell.to >= it.on) }));
}

/** One mark for each place: the numbers of its notes. */
export function marksOf(found) {
  const places = new Map();
  for (const it of found) if (it.at >= 0) places.set(it.at, [...(places.get(it.at) ?? []), it.number]);
  return [...places].map(([at, numbers]) => ({ at, text: numbers.join(', ') }));
}

/** A note in the words of a list. */
export function noteLine({ on, text, figure, territory }, placeName) {
  const of = [figure ? '' : 'tous les indicateurs', territory === 'TOUS' ? '' : placeName(territory)].filter(Boolean).join(', ');
  return { day: onDay(on), text, of };
}

/** The form of a new note; `name` is what the figure is called. */
export function noting({ figure, name, zoning, territory, today }) {
  return {
    id: `noter-${figure}`,
    title: 'Noter',
    heading: `Noter sur « ${name} »`,
    url: '/api/annotations',
    effect: 'La note se voit sur la courbe, par le personnel seulement.',
    fields: () => [
      { name: 'on', label: 'Jour', kind: 'date', required: true, most: today },
      { name: 'scope', label: 'Sur', kind: 'select', required: true, choices: [['one', 'cet indicateur'], ['all', 'tous les indicateurs']] },
      { name: 'text', label: 'Ce qui s’est passé', kind: 'text', wide: true, required: true, max: 200, hint: 'Sans nom, téléphone ni courriel.' },
    ],
    body: ({ on, text, scope }) => ({ on, text, zoning, territory, ...(scope === 'all' ? {} : { figure }) }),
  };
}
