import { FundingScreenElement } from './screens/funding-screen.js';
import { HelpDialogElement } from './help-dialog-element.js';
import { LiveBadgeElement } from './live-badge-element.js';
import { MaillageAppElement } from './maillage-app-element.js';
import { NeedsScreenElement } from './screens/needs-screen.js';
import { PartnersScreenElement } from './screens/partners-screen.js';
import { PlacesScreenElement } from './screens/places-screen.js';
import { ProvenanceDrawerElement } from './provenance-drawer-element.js';
import { TerritoryScreenElement } from './screens/territory-screen.js';
import { ThreadsScreenElement } from './screens/threads-screen.js';
import { ThemeSwitchElement } from './theme-switch-element.js';

/** Every element of the page; the application last, as it looks for the others. */
export function define() {
  customElements.define('theme-switch', ThemeSwitchElement);
  customElements.define('live-badge', LiveBadgeElement);
  customElements.define('help-dialog', HelpDialogElement);
  customElements.define('provenance-drawer', ProvenanceDrawerElement);
  customElements.define('territory-screen', TerritoryScreenElement);
  customElements.define('threads-screen', ThreadsScreenElement);
  customElements.define('needs-screen', NeedsScreenElement);
  customElements.define('funding-screen', FundingScreenElement);
  customElements.define('places-screen', PlacesScreenElement);
  customElements.define('partners-screen', PartnersScreenElement);
  customElements.define('maillage-app', MaillageAppElement);
}
