import { changed, door, read } from '../boards/address.js';
import { heardHere } from '../boards/coverage.js';
import { today } from '../edges/clock.js';
import { sessionAnew } from '../edges/session.js';
import { Attention } from '../stream/attention.js';
import { BoardStore } from '../stream/board-store.js';
import { Alarms } from './alarms.js';
import { Announcer } from './announcer.js';
import { Background } from './background.js';
import { Keyboard } from './keyboard.js';
import { pointTo, screenOf } from './navigation.js';
import { Reader } from './reader.js';
import { elementOf, SCREENS } from './screens.js';

const LOOK_AGAIN_MS = 60_000;

/** The application: the address says what is looked at, the store has its figures, one screen shows it, a drawer explains a number. */
export class MaillageAppElement extends HTMLElement {
  #address = null;
  #screen = null;
  #shared = new Background(() => this.#show());
  #leaving = null;
  #announcer = null;
  #offlineSince = null;
  #reader = null;
  #alarms = new Alarms({ said: (text) => this.#announcer.say(text), drawn: () => this.#show() });
  #store = new BoardStore({ changed: (board, moved) => this.#address && this.#moved(board, moved), signed: (recorded) => this.#badge.sign(recorded), alarmed: (raised) => this.#alarms.heard(raised) });

  connectedCallback() {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#announcer = new Announcer(this.querySelector('[aria-live]'));
    addEventListener('popstate', () => this.#look(), { signal });
    new Attention({ rests: () => this.#rested(), wakes: () => this.#woken() }).watch(signal);
    document.addEventListener('click', (event) => this.#followed(event), { signal });
    this.addEventListener('provenance:closed', () => this.#address.opened && this.#go({ provenance: null }), { signal });
    const keyboard = new Keyboard({ go: (changes) => this.#go(changes), visit: (url) => this.#visit(url), address: () => this.#address, screen: () => this.#screen });
    addEventListener('keydown', (event) => keyboard.pressed(event), { signal });
    document.addEventListener('live:changed', (event) => this.#live(event.detail), { signal });
    const again = setInterval(() => document.hidden || this.#refresh(), LOOK_AGAIN_MS);
    signal.addEventListener('abort', () => clearInterval(again));
    this.#reader = new Reader({ changed: () => this.#turned(), said: (text) => this.#announcer.say(text), drawn: () => this.#show() });
    this.#load();
  }

  disconnectedCallback() {
    this.#leaving.abort();
    this.#store.close();
    this.#shared.close();
  }

  /** Who looks is known first, so that nothing is asked twice; figures need not wait for it, as they are told by the same cookie. */
  async #load() {
    const loaded = this.#shared.load();
    this.#store.ahead(read(location.pathname, location.search, today()));
    await sessionAnew();
    this.#look();
    await loaded;
    this.#look();
  }

  async #refresh() {
    await Promise.all([sessionAnew(), this.#shared.load()]);
    if (!this.#address) return;
    this.#shared.again(this.#reader.session, this.#address);
    this.#look();
  }

  /** Whoever looks sees what they may: all is asked anew when that is another. */
  #turned() {
    if (!this.#address) return;
    this.#store.again();
    this.#alarms.heard(null);
    this.#look();
  }

  #look() {
    const before = this.#address;
    this.#address = read(location.pathname, location.search, today());
    const screen = SCREENS[this.#address.screen];
    this.#shared.outline(this.#address.zoning);
    this.#shared.look(this.#reader.session, this.#address);
    const same = before?.screen === this.#address.screen && before.id === this.#address.id;
    if (!same) this.#enter(before !== null);
    document.title = `${screen.title} · Maillage`;
    pointTo(this.#address);
    this.#reader.moved();
    this.#badge.past(this.#address.asOf);
    const { definitions } = this.#shared.facts;
    if (!this.#address.asOf || definitions.length > 0) this.#store.watch(this.#address, screen.keys, definitions);
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
    this.#shared.moved(this.#reader.session, this.#address, Object.keys(moved));
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

  #rested() {
    this.#badge.rest();
    this.#store.rest();
  }

  #woken() {
    sessionAnew();
    this.#badge.reopened();
    this.#store.listen();
  }

  #show() {
    if (!this.#screen) return;
    const context = this.#context(this.#store.state);
    this.#badge.about(heardHere(context));
    if (this.#screen.localName === SCREENS[this.#address.screen].module) this.#screen.context = context;
    this.querySelector('provenance-drawer').context = context;
  }

  #context(board) {
    return {
      ...this.#shared.facts,
      ...this.#reader.context,
      address: this.#address,
      board,
      places: this.#shared.places(this.#address.zoning),
      today: today(),
      offlineSince: this.#offlineSince,
      alarms: this.#alarms.raised,
      go: (changes, replace) => this.#go(changes, replace),
      visit: (url) => this.#visit(url),
      open: (figure, territory, by, value) => this.#go({ provenance: door(figure, territory, by, value) }),
      say: (text) => this.#announcer.say(text),
      again: () => this.#shared.again(this.#reader.session, this.#address),
    };
  }

  #go(changes, replace = false) {
    this.#visit(changed(this.#address, changes), replace);
  }

  #visit(url, replace = false) {
    history[replace ? 'replaceState' : 'pushState'](null, '', url);
    this.#look();
  }

  /** Links to screens need no new page. */
  #followed(event) {
    const url = screenOf(event);
    if (!url) return;
    event.preventDefault();
    this.#visit(url);
  }

  get #badge() {
    return document.querySelector('live-badge');
  }
}
