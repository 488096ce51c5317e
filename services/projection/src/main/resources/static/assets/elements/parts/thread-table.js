import { placeName } from '../../boards/quarters.js';
import { kindName, span, stageName, stateName } from '../../boards/thread-words.js';
import { label } from '../../boards/words.js';
import { get } from '../../edges/api.js';
import { onDay } from '../../format/dates.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { files } from './questions.js';
import { link } from './scope.js';

/** Threads as rows: how each began, where, how far it has come, what is still to come. */
export function threadTable(context, threads, named) {
  return html`<div class="defil" tabindex="0" role="region" aria-label="Fils"><table class="fils" role="table">
    <caption class="vh">Fils, du plus récent au plus ancien</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col">Commence par</th><th scope="col">Quartier</th><th scope="col">Thème</th><th scope="col">Étape</th><th scope="col" class="n">Depuis</th><th scope="col">Suites attendues</th></tr></thead>
    <tbody role="rowgroup">${threads.map((it) => row(context, it, named.get(it.threadId)))}</tbody>
  </table></div>`;
}

/** What files are called by those who took them down: their owners know, by id. An owner that is away leaves its files without name. */
export function titles(context, owners = ['needs/needs', 'incubation/projects']) {
  const urls = owners.map((it) => `/api/${it}?zoning=${context.address.zoning}&size=500`);
  const items = async (url, signal) => (await get(url, signal)).items;
  const read = async (signal) => {
    const found = await Promise.allSettled(urls.map((url) => items(url, signal)));
    return new Map(found.flatMap((it) => it.value ?? []).map((it) => [it.id, it]));
  };
  return { needs: 'staff', ...files(context, urls.join(' '), read) };
}

function row(context, it, file) {
  const last = it.milestones?.at(-1);
  const today = Date.parse(context.today);
  return html`<tr role="row">
    <th scope="row" role="rowheader">${link(context, 'fil', file?.title ?? `${kindName(it.kind)} du ${onDay(it.begun)}`, it.threadId)}${file?.synthetic ? html` <span class="dem" title="Donnée fictive de démonstration">démo</span>` : nothing}<br><span class="discret">${onDay(it.begun)}</span></th>
    <td role="cell">${placeName(context.places, it.territory[context.address.zoning] ?? file?.[`qpv${context.address.zoning}`] ?? '–')}</td>
    <td role="cell">${label(it.theme ?? '–')}</td>
    <td role="cell">${last ? stageName(last.stage) : ''}<br><span class="discret">${stateName(it.state)}</span></td>
    <td role="cell" class="n">${last ? span(Math.max(0, Math.round((today - Date.parse(last.on)) / 86_400_000))) : '–'}</td>
    <td role="cell">${ends(it.openEnds)}</td>
  </tr>`;
}

function ends(openEnds) {
  if (!openEnds) return '–';
  if (openEnds.length === 0) return html`<span class="discret">rien n’attend</span>`;
  const texts = [...new Set(openEnds.map((it) => it.text))];
  return html`${texts.slice(0, 2).join(', ')}${texts.length > 2 ? html`<span class="discret"> et ${texts.length - 2} autre${texts.length > 3 ? 's' : ''}</span>` : nothing}`;
}
