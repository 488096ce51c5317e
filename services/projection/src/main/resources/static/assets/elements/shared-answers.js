import { box } from '../boards/map.js';
import { get, once } from '../edges/api.js';

/** What all screens share: definitions, districts and their outlines, who feeds the figures, what is contested. */
export class SharedAnswers {
  #changed;
  #known = { definitions: [], territories: null, outlines: {}, freshness: null, expectations: null, disputes: [] };

  /** @param changed is told when there is something new to show */
  constructor(changed) {
    this.#changed = changed;
  }

  /** All of it, as far as it is known. */
  get known() {
    return this.#known;
  }

  /** What nothing can be shown without; without a connection the page stays empty, and says so. */
  async load() {
    const [definitions, territories] = await Promise.allSettled([once('/api/figures'), once('/api/territories')]);
    this.#known.definitions = definitions.value?.figures ?? [];
    this.#known.territories = territories.value ?? null;
  }

  /** What is slow to change and only staff may see: who feeds the figures, when they last did, and what somebody contests. */
  async refresh({ signedIn }) {
    const urls = signedIn ? ['/api/freshness', '/api/partners/expectations', '/api/impact/declarations?disputed=true&size=500'] : [];
    const [freshness, expectations, disputes] = await Promise.allSettled(urls.map((url) => get(url)));
    Object.assign(this.#known, { freshness: freshness?.value ?? null, expectations: expectations?.value ?? null, disputes: disputes?.value?.items ?? [] });
    this.#changed();
  }

  /** The outlines of a zoning, asked for once. */
  async outline(zoning) {
    if (this.#known.outlines[zoning]) return;
    this.#known.outlines[zoning] = new Map();
    const found = await once(`/assets/outlines/${zoning}.json`).catch(() => ({ districts: [] }));
    this.#known.outlines[zoning] = new Map(found.districts.map((it) => [it.code, { ...it, box: box(it.rings) }]));
    this.#changed();
  }
}
