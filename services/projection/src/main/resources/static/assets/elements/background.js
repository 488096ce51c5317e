import { box } from '../boards/map.js';
import { districts } from '../boards/quarters.js';
import { get, once } from '../edges/api.js';

/** What all screens share and what changes slowly: definitions, districts with their outlines, who feeds the figures, what they are called and when they last did, what is contested. */
export class Background {
  #facts = { definitions: [], territories: null, outlines: {}, freshness: null, senders: null, disputes: [] };
  #changed;

  /** @param changed called when there is more to show */
  constructor(changed) {
    this.#changed = changed;
  }

  get facts() {
    return this.#facts;
  }

  /** What nothing can be shown without. */
  async load() {
    const [definitions, territories] = await Promise.allSettled([once('/api/figures'), once('/api/territories')]);
    this.#facts.definitions = definitions.value?.figures ?? [];
    this.#facts.territories = territories.value ?? null;
  }

  /** Who feeds the figures, and what of them somebody contests: told to staff. */
  async refresh({ signedIn }) {
    const urls = signedIn ? ['/api/freshness', '/api/partners/names', '/api/impact/declarations?disputed=true&size=500'] : [];
    const [freshness, senders, disputes] = await Promise.allSettled(urls.map((url) => get(url)));
    Object.assign(this.#facts, { freshness: freshness?.value ?? null, senders: senders?.value ?? null, disputes: disputes?.value?.items ?? [] });
    this.#changed();
  }

  /** The outlines of a zoning's districts, once. */
  async outline(zoning) {
    const { outlines } = this.#facts;
    if (outlines[zoning]) return;
    outlines[zoning] = new Map();
    const found = await once(`/assets/outlines/${zoning}.json`).catch(() => ({ districts: [] }));
    outlines[zoning] = new Map(found.districts.map((it) => [it.code, { ...it, box: box(it.rings) }]));
    this.#changed();
  }

  /** The districts of a zoning with what is known of them. */
  places(zoning) {
    const { territories, outlines } = this.#facts;
    const shapes = outlines[zoning] ?? new Map();
    return territories ? districts(territories, zoning).map((it) => ({ ...it, ...(shapes.get(it.code) ?? {}) })) : [];
  }
}
