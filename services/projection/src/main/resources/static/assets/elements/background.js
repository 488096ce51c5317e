import { WHOLE } from '../boards/address.js';
import { box } from '../boards/map.js';
import { districts } from '../boards/quarters.js';
import { get, once } from '../edges/api.js';
import { Asker } from './asker.js';
import { gathered } from './gathered.js';

const DISPUTES = '/api/impact/declarations?disputed=true&size=500';
const HEARD_EVERY_MS = 5_000;

/** What all screens share and what changes slowly: definitions, districts with their outlines, who feeds the figures, what they are called and when they last did, what is contested. */
export class Background {
  #told = { definitions: [], territories: null, outlines: {} };
  #asker;
  #round = 0;
  #moved = 0;
  #changed;

  /** @param changed called when there is more to show */
  constructor(changed) {
    this.#changed = gathered(changed);
    this.#asker = new Asker(() => this.#changed.ask());
  }

  get facts() {
    const shared = Object.fromEntries(['freshness', 'senders', 'disputes'].map((name) => [name, this.#asker.answer(name)]));
    return { ...this.#told, shared, freshness: shared.freshness.data ?? null, senders: shared.senders.data ?? null, disputes: shared.disputes.data?.items ?? [] };
  }

  /** What nothing can be shown without. */
  async load() {
    const [definitions, territories] = await Promise.allSettled([once('/api/figures'), once('/api/territories')]);
    this.#told.definitions = definitions.value?.figures ?? [];
    this.#told.territories = territories.value ?? null;
  }

  /** Who feeds the figures of what is looked at, and what of them somebody contests: told to staff. */
  look(session, address) {
    const asked = (url, more = {}) => ({ about: url, needs: 'staff', stamp: this.#round, run: (signal) => get(url, signal), ...more });
    const place = new URLSearchParams({ zoning: address.zoning, territory: address.territory });
    const freshness = asked(`/api/freshness?${place}`, { stamp: `${this.#round} ${this.#moved}`, every: HEARD_EVERY_MS });
    this.#asker.ask({ freshness, senders: asked('/api/partners/names'), disputes: asked(DISPUTES) }, session);
  }

  /** The same again: it may be another by now. */
  again(session, address) {
    this.#round++;
    this.look(session, address);
  }

  /** Cells have moved: of a district that is looked at, somebody was just heard. Of the whole somebody always is. */
  moved(session, address, cells) {
    if (address.territory === WHOLE || !cells.some((it) => it.endsWith(`/${address.territory}`))) return;
    this.#moved++;
    this.look(session, address);
  }

  close() {
    this.#asker.close();
    this.#changed.stop();
  }

  /** The outlines of a zoning's districts, once. */
  async outline(zoning) {
    const { outlines } = this.#told;
    if (outlines[zoning]) return;
    outlines[zoning] = new Map();
    const found = await once(new URL(`../outlines/${zoning}.json`, import.meta.url).pathname).catch(() => ({ districts: [] }));
    outlines[zoning] = new Map(found.districts.map((it) => [it.code, { ...it, box: box(it.rings) }]));
    this.#changed.ask();
  }

  /** The districts of a zoning with what is known of them. */
  places(zoning) {
    const { territories, outlines } = this.#told;
    const shapes = outlines[zoning] ?? new Map();
    return territories ? districts(territories, zoning).map((it) => ({ ...it, ...(shapes.get(it.code) ?? {}) })) : [];
  }
}
