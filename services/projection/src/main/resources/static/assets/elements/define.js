import { FigureCardElement } from './figure-card-element.js';
import { FigureDrawerElement } from './figure-drawer-element.js';
import { FiguresPageElement } from './figures-page-element.js';
import { LiveBadgeElement } from './live-badge-element.js';
import { ThemeSwitchElement } from './theme-switch-element.js';

/** Every element of the page; the page itself last, as it looks for the others. */
export function define() {
  customElements.define('theme-switch', ThemeSwitchElement);
  customElements.define('live-badge', LiveBadgeElement);
  customElements.define('figure-card', FigureCardElement);
  customElements.define('figure-drawer', FigureDrawerElement);
  customElements.define('figures-page', FiguresPageElement);
}
