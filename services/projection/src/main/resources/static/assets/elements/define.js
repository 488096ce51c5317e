import { AccessibilityScreenElement } from './screens/accessibility-screen.js';
import { ChartViewElement } from './chart-view-element.js';
import { CompareScreenElement } from './screens/compare-screen.js';
import { FundingScreenElement } from './screens/funding-screen.js';
import { HelpDialogElement } from './help-dialog-element.js';
import { ImpactScreenElement } from './screens/impact-screen.js';
import { IncubationScreenElement } from './screens/incubation-screen.js';
import { LiveBadgeElement } from './live-badge-element.js';
import { MaillageAppElement } from './maillage-app-element.js';
import { NeedsScreenElement } from './screens/needs-screen.js';
import { PartnersScreenElement } from './screens/partners-screen.js';
import { PlacesScreenElement } from './screens/places-screen.js';
import { ProvenanceDrawerElement } from './provenance-drawer-element.js';
import { TerritoryScreenElement } from './screens/territory-screen.js';
import { ThemeSwitchElement } from './theme-switch-element.js';
import { ThreadsScreenElement } from './screens/threads-screen.js';
import { WatchScreenElement } from './screens/watch-screen.js';

const ELEMENTS = {
  'accessibility-screen': AccessibilityScreenElement,
  'chart-view': ChartViewElement,
  'compare-screen': CompareScreenElement,
  'funding-screen': FundingScreenElement,
  'help-dialog': HelpDialogElement,
  'impact-screen': ImpactScreenElement,
  'incubation-screen': IncubationScreenElement,
  'live-badge': LiveBadgeElement,
  'needs-screen': NeedsScreenElement,
  'partners-screen': PartnersScreenElement,
  'places-screen': PlacesScreenElement,
  'provenance-drawer': ProvenanceDrawerElement,
  'territory-screen': TerritoryScreenElement,
  'theme-switch': ThemeSwitchElement,
  'threads-screen': ThreadsScreenElement,
  'watch-screen': WatchScreenElement,
};

/** Every element of the page; the application last, as it looks for the others. */
export function define() {
  for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(name, element);
  customElements.define('maillage-app', MaillageAppElement);
}
