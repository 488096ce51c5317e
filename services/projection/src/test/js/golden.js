import { readFileSync } from 'node:fs';

/** A message as the server writes it: the Java test of the stream holds the same files to its own output. */
export function golden(type) {
  return { type, data: JSON.parse(readFileSync(new URL(`../resources/golden/live/${type}.json`, import.meta.url), 'utf8')) };
}
