import { WHOLE } from '../boards/address.js';
import { singleKeys } from '../edges/preferences.js';
import { NAVIGATION, SCREENS } from './screens.js';

const TYPED_IN = 'input:not([type="radio"], [type="checkbox"], [type="range"]), select, textarea';

/** Keys alone, without a modifier: screens, period, zoning, table, list, theme, help. They can be turned off. */
export class Keyboard {
  #app;

  /** @param app what keys can do: `go`, `visit`, and what is there: `address`, `screen` */
  constructor(app) {
    this.#app = app;
  }

  pressed(event) {
    const busy = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !singleKeys();
    if (busy || event.target.closest?.(TYPED_IN) || document.querySelector('dialog[open]')) return;
    const done = this.#screen(event.key) ?? this.#focus(event.key) ?? this.#switch(event.key);
    if (done) event.preventDefault();
  }

  #screen(key) {
    const screen = NAVIGATION[Number(key) - 1];
    if (!screen) return null;
    this.#app.visit(SCREENS[screen].href(this.#app.address()));
    return true;
  }

  #focus(key) {
    const found = { p: '#periode', i: '#indicateur', '/': '.liste tbody a' }[key];
    const place = found && document.querySelector(found);
    if (!place) return null;
    place.focus();
    return true;
  }

  #switch(key) {
    const address = this.#app.address();
    const table = SCREENS[address.screen].chart;
    const run = {
      z: () => this.#app.go({ zonage: address.zoning === '2024' ? '2015' : '2024', qpv: null }),
      t: () => table && this.#app.go({ tableau: address.own.tableau ? null : table }),
      l: () => this.#app.screen().pause?.(),
      j: () => this.#app.screen().step?.(1),
      k: () => this.#app.screen().step?.(-1),
      d: () => document.querySelector('theme-switch').toggle(),
      '?': () => document.querySelector('help-dialog').open(),
      Escape: () => address.territory !== WHOLE && this.#app.go({ qpv: null }),
    }[key];
    run?.();
    return Boolean(run);
  }
}
