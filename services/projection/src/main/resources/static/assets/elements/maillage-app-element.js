import { changed, door, read } from '../boards/address.js';
import { box } from '../boards/map.js';
import { districts } from '../boards/quarters.js';
import { get, once } from '../edges/api.js';
import { BoardStore } from '../stream/board-store.js';
import { Announcer } from './announcer.js';
import { Keyboard } from './keyboard.js';
import { pointTo } from './navigation.js';
import { elementOf, SCREENS } from './screens.js';

const LOOK_AGAIN_MS = 60_000;
const CITY_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** The application: the address says what is looked at, the store has its figures, one screen shows it, a drawer explains a number. */
export class MaillageAppElement extends HTMLElement {
  #address = null;
  #screen = null;
  #shared = { definitions: [], territories: null, outlines: {}, freshness: null, expectations: null };
  #leaving = null;
  #announcer = null;
  #offlineSince = null;
  #store = new BoardStore({ changed: (board, moved) => this.#moved(board, moved), signed: (recorded) => this.#badge.sign(recorded) });

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#announcer = new Announcer(this.querySelector('[aria-live]'));
    addEventListener('popstate', () => this.#look(), { signal });
    addEventListener('visibilitychange', () => document.hidden || this.#woken(), { signal });
    addEventListener('online', () => this.#woken(), { signal });
    document.addEventListener('click', (event) => this.#followed(event), { signal });
    this.addEventListener('provenance:closed', () => this.#address.opened && this.#go({ provenance: null }), { signal });
    const keyboard = new Keyboard({ go: (changes) => this.#go(changes), visit: (url) => this.#visit(url), address: () => this.#address, screen: () => this.#screen });
    addEventListener('keydown', (event) => keyboard.pressed(event), { signal });
    document.addEventListener('live:changed', (event) => this.#live(event.detail), { signal });
    const again = setInterval(() => document.hidden || this.#refresh(), LOOK_AGAIN_MS);
    signal.addEventListener('abort', () => clearInterval(again));
    this.#look();
    this.#load();
  }

  disconnectedCallback() {
    this.#leaving.abort();
    this.#store.close();
  }

  /** What nothing can be shown without, then what may come later. */
  async #load() {
    const [definitions, territories] = await Promise.allSettled([once('/api/figures'), once('/api/territories')]);
    this.#shared.definitions = definitions.value?.figures ?? [];
    this.#shared.territories = territories.value ?? null;
    this.#look();
    this.#refresh();
  }

  /** Who feeds the figures, and when they last did: slow to change, looked at once a minute. */
  async #refresh() {
    const [freshness, expectations] = await Promise.allSettled([get('/api/freshness'), get('/api/partners/expectations')]);
    this.#shared.freshness = freshness.value ?? null;
    this.#shared.expectations = expectations.value ?? null;
    this.#show();
  }

  async #outline(zoning) {
    if (this.#shared.outlines[zoning]) return;
    this.#shared.outlines[zoning] = new Map();
    const found = await once(`/assets/outlines/${zoning}.json`).catch(() => ({ districts: [] }));
    this.#shared.outlines[zoning] = new Map(found.districts.map((it) => [it.code, { ...it, box: box(it.rings) }]));
    this.#show();
  }

  #look() {
    const before = this.#address;
    this.#address = read(location.pathname, location.search, today());
    const screen = SCREENS[this.#address.screen];
    this.#outline(this.#address.zoning);
    const same = before?.screen === this.#address.screen && before.id === this.#address.id;
    if (!same) this.#enter(before !== null);
    document.title = `${screen.title} · Maillage`;
    pointTo(this.#address);
    this.#badge.past(this.#address.asOf);
    if (!this.#address.asOf || this.#shared.definitions.length > 0) this.#store.watch(this.#address, screen.keys, this.#shared.definitions);
    this.#show();
  }

  /** The screen before stays until the next one is there; whoever goes on meanwhile never sees it. */
  async #enter(moves) {
    const address = this.#address;
    const screen = await elementOf(address.screen).catch(() => null);
    if (!screen) return this.#announcer.say('Cet écran n’a pas pu être chargé : réessayer une fois la connexion revenue.');
    if (address.screen !== this.#address.screen || address.id !== this.#address.id) return;
    this.#screen = screen;
    this.querySelector('main').replaceChildren(screen);
    this.#show();
    if (!moves) return;
    scrollTo(0, 0);
    this.querySelector('main').focus({ preventScroll: true });
  }

  #moved(board, moved) {
    this.#show();
    this.#announcer.changed(board, moved, this.#address.territory);
  }

  /** What is shown stays readable without a connection; since when is said once. */
  #live(state) {
    const offline = state === 'offline';
    if (offline === (this.#offlineSince !== null)) return;
    this.#offlineSince = offline ? new Date() : null;
    this.#show();
  }

  #woken() {
    this.#badge.reopened();
    this.#store.listen();
  }

  #show() {
    if (!this.#screen) return;
    const context = this.#context(this.#store.state);
    if (this.#screen.localName === SCREENS[this.#address.screen].module) this.#screen.context = context;
    this.querySelector('provenance-drawer').context = context;
  }

  #context(board) {
    const { territories, outlines } = this.#shared;
    const shapes = outlines[this.#address.zoning] ?? new Map();
    const places = territories ? districts(territories, this.#address.zoning).map((it) => ({ ...it, ...(shapes.get(it.code) ?? {}) })) : [];
    return {
      ...this.#shared,
      address: this.#address,
      board,
      places,
      today: today(),
      offlineSince: this.#offlineSince,
      go: (changes, replace) => this.#go(changes, replace),
      visit: (url) => this.#visit(url),
      open: (figure, territory, by, value) => this.#go({ provenance: door(figure, territory, by, value) }),
      say: (text) => this.#announcer.say(text),
    };
  }

  #go(changes, replace = false) {
    this.#visit(changed(this.#address, changes), replace);
  }

  #visit(url, replace = false) {
    history[replace ? 'replaceState' : 'pushState'](null, '', url);
    this.#look();
  }

  /** Links to screens need no new page; those that are to open elsewhere do as the reader wishes. */
  #followed(event) {
    const link = event.target.closest?.('a[href]');
    const elsewhere = event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || link.origin !== location.origin || link.hasAttribute('download') || link.target) return;
    const [, first] = link.pathname.split('/');
    if (link.getAttribute('href').startsWith('#') || !(first === '' || first in SCREENS)) return;
    event.preventDefault();
    this.#visit(link.pathname + link.search);
  }

  get #badge() {
    return document.querySelector('live-badge');
  }
}

function today() {
  return CITY_DAY.format(new Date());
}
