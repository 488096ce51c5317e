/** The edge to what a reader prefers on this machine; never in an address. */

const SINGLE_KEYS = 'maillage.touches';

/** Whether keys alone, without a modifier, do something. */
export function singleKeys() {
  try {
    return localStorage.getItem(SINGLE_KEYS) !== 'non';
  } catch {
    return true;
  }
}

/** Turns them on or off. */
export function setSingleKeys(on) {
  try {
    localStorage.setItem(SINGLE_KEYS, on ? 'oui' : 'non');
  } catch {
    // a browser that keeps nothing still obeys until it is closed
  }
}
