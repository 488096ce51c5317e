import { BROWSER_TIME } from '../edges/browser-time.js';
import { Pace } from '../stream/pace.js';

const GATHERED_MS = 60;

/** What comes in by itself is drawn together: while a page opens, a dozen answers come within moments. Who acts need not wait for it. */
export function gathered(draw) {
  return new Pace(draw, GATHERED_MS, BROWSER_TIME);
}
