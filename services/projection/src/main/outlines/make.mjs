/**
 * Makes the outlines that the map shows from the perimeters of platform/territory: `node src/main/outlines/make.mjs`.
 * The result is kept in the repository; a test holds it to the perimeters.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { hectares, rings } from './simplify.mjs';

const TERRITORY = new URL('../../../../../platform/territory/src/main/resources/territory/', import.meta.url);
const PAGE = new URL('../resources/static/assets/outlines/', import.meta.url);

/** The communes of Toulouse Métropole that have priority districts: Toulouse, Blagnac, Colomiers, Cugnaux. */
const COMMUNES = ['31555', '31069', '31149', '31157'];
const FILES = { 2015: 'qpv-2015-toulouse-metropole.json', 2024: 'qpv-2024-france.json.gz' };

/** The zonings that have outlines. */
export const ZONINGS = Object.keys(FILES);

/** The outlines of a zoning, one line for each district. */
export function outlines(zoning) {
  const file = readFileSync(new URL(FILES[zoning], TERRITORY));
  const { qpvs } = JSON.parse(FILES[zoning].endsWith('.gz') ? gunzipSync(file) : file);
  const lines = qpvs
    .filter((it) => it.insee.some((commune) => COMMUNES.includes(commune)))
    .map((it) => JSON.stringify({ code: it.code, hectares: hectares(it.g), rings: rings(it.g) }));
  return `{"zoning":"${zoning}","districts":[\n${lines.join(',\n')}\n]}\n`;
}

/** Where they are kept. */
export function place(zoning) {
  return new URL(`${zoning}.json`, PAGE);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  ZONINGS.forEach((zoning) => writeFileSync(place(zoning), outlines(zoning)));
}
