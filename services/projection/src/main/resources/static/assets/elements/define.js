import { ChartViewElement } from './chart-view-element.js';
import { HelpDialogElement } from './help-dialog-element.js';
import { LiveBadgeElement } from './live-badge-element.js';
import { MaillageAppElement } from './maillage-app-element.js';
import { ProvenanceDrawerElement } from './provenance-drawer-element.js';
import { SessionMenuElement } from './session-menu-element.js';
import { ThemeSwitchElement } from './theme-switch-element.js';

const ELEMENTS = {
  'chart-view': ChartViewElement,
  'help-dialog': HelpDialogElement,
  'live-badge': LiveBadgeElement,
  'provenance-drawer': ProvenanceDrawerElement,
  'session-menu': SessionMenuElement,
  'theme-switch': ThemeSwitchElement,
};

/** The elements of every screen; the application last, as it looks for the others. */
export function define() {
  for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(name, element);
  customElements.define('maillage-app', MaillageAppElement);
}
