import { atMoment, onDay } from '../format/dates.js';
import { pinned } from './address.js';
import { comparison } from './comparison.js';
import { rows } from './figures-board.js';
import { knowledge } from './reading.js';

/** What stands on the sheet of a district: its figures beside those of the metropolis, by theme. Pure. */

/** The sections of a district's sheet, each figure with the version of its definition. */
export function sheet({ board, definitions }, code) {
  const cells = (territory) => new Map(rows(board, territory, definitions).map((it) => [it.key, it.cell]));
  const [own, whole] = [cells(code), cells('TOUS')];
  const versions = new Map(board.figures.map((it) => [it.key, it.version]));
  return comparison(board.figures, (key) => own.get(key), (key) => whole.get(key)).map(({ title, rows: its }) => ({
    title,
    rows: its.map((it) => ({ key: it.key, name: it.name, texts: it.texts, version: versions.get(it.key) })),
  }));
}

/** Of which period, zoning and moment a sheet is, in a line. */
export function sheetOf({ address, board }, now) {
  const { period, zoning, asOf } = address;
  const moment = asOf ? `au ${onDay(asOf)}, ${knowledge(address)}` : `établie le ${atMoment(now)}${board.recorded ? `, dernier fait enregistré le ${atMoment(board.recorded)}` : ''}`;
  return `${period.label} · QPV ${zoning} · ${moment}`;
}

/** The address of a district's sheet as it is printed: from tomorrow on it shows what was known at the end of the day of printing. */
export function sheetLink({ address, today }, code) {
  return pinned({ ...address, given: { ...address.given, qpv: code } }, today);
}
