const KEY = 'maillage.theme';
const DARK = 'sombre';
const LIGHT = 'clair';

/** Light or dark: as the system wishes, until somebody chooses; paper is always light. A preference, so never in the address. */
export class ThemeSwitchElement extends HTMLElement {
  #leaving = null;

  connectedCallback() {
    this.#leaving = new AbortController();
    const system = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => this.#apply(localStorage.getItem(KEY) ?? (system.matches ? DARK : LIGHT));
    system.addEventListener('change', follow, { signal: this.#leaving.signal });
    this.querySelector('button').addEventListener('click', () => this.toggle(), { signal: this.#leaving.signal });
    follow();
    addEventListener('beforeprint', () => (document.documentElement.dataset.theme = LIGHT), { signal: this.#leaving.signal });
    addEventListener('afterprint', follow, { signal: this.#leaving.signal });
  }

  disconnectedCallback() {
    this.#leaving.abort();
  }

  /** The other one, from now on. */
  toggle() {
    const other = document.documentElement.dataset.theme === DARK ? LIGHT : DARK;
    localStorage.setItem(KEY, other);
    this.#apply(other);
  }

  #apply(theme) {
    document.documentElement.dataset.theme = theme;
  }
}
