import { placeName } from '../../boards/quarters.js';
import { get } from '../../edges/api.js';
import { onDay } from '../../format/dates.js';
import { number } from '../../format/numbers.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { band, unsaid } from '../parts/band.js';
import { bars, chartPanel } from '../parts/charts.js';
import { answered, door, empty, panel, table } from '../parts/layout.js';
import { cellsOf, files, page } from '../parts/questions.js';
import { backToWhole, scope } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

const STATUS = { OPEN: 'Ouvert', APPLIED: 'Candidat', WAITING_LIST: 'Liste d’attente', ADMITTED: 'Admis', IN_STAGE: 'Accompagné', SUSPENDED: 'Suspendu', DECLINED: 'Refusé', EXITED: 'Sorti' };
const STAGE = { PRE_INCUBATION: 'Pré-incubation', INCUBATION: 'Incubation', FOLLOW_UP: 'Suivi', SUSPENDED: 'Suspension' };
const COHORT = { ANNOUNCED: 'annoncée', STARTED: 'en cours' };
const DUE = ['checkDue', 'stageOverdue'];
const SHOWN = 12;

/** Which projects are accompanied, which structures were made, and which still stand. */
export class IncubationScreenElement extends ScreenElement {
  #all = false;

  questions(context) {
    const { zoning, territory } = context.address;
    const where = `zoning=${zoning}${territory === 'TOUS' ? '' : `&territory=${territory}`}`;
    return {
      handed: cellsOf(context, 'besoins-transmis'),
      checks: cellsOf(context, 'constats-3-ans'),
      projects: page(context, `/api/incubation/projects?${where}&size=500`),
      due: files(context, where, async (signal) => (await Promise.all(DUE.map((it) => get(`/api/incubation/projects?${where}&${it}=true&size=50`, signal)))).map((it) => it.items)),
      cohorts: page(context, '/api/incubation/cohorts?size=50'),
    };
  }

  view(context) {
    const projects = this.answer('projects').data?.items;
    const count = (of) => (projects ? number(projects.filter(of).length) : '–');
    return html`${scope(context, 'Incubation', { tools: backToWhole(context) })}
      ${band(context, [
        { name: 'Besoins transmis à un projet', content: this.#value(context, 'handed', 'besoins-transmis'), note: context.address.period.label },
        { name: 'Projets accompagnés', content: count((it) => it.status === 'IN_STAGE'), note: 'à ce jour' },
        { name: 'Structures créées', content: count((it) => it.registeredOn), note: 'projets immatriculés, à ce jour' },
        'survie-3-ans',
        { name: 'Constats à 3 ans', content: this.#value(context, 'checks', 'constats-3-ans'), note: context.address.period.label },
      ])}
      <div class="deux"><div class="pile">${this.#statuses(context, projects)} ${this.#cohorts()}</div> ${this.#due(context)}</div>
      ${this.#projects(context)}
      ${unsaid('Un projet abandonné n’est pas un échec de celle ou celui qui l’a porté, et un besoin transmis peut changer de forme en chemin.', 'Trois ans après, ce qui compte n’est pas seulement que la structure existe : la suivre jusqu’aux habitants, dans son fil.')}`;
  }

  #value(context, name, key) {
    const cell = this.answer(name).data?.[0];
    return cell ? door(context, key, number(cell.value ?? 0)) : '…';
  }

  #statuses(context, projects) {
    const counts = Object.entries(STATUS).map(([status, name]) => ({ name, value: (projects ?? []).filter((it) => it.status === status).length })).filter((it) => it.value > 0);
    const draw = () => answered(this.answer('projects'), () => (counts.length === 0 ? empty('Aucun projet ici.', 'Élargir le quartier.') : bars(counts.map((it) => ({ ...it, label: number(it.value) })))));
    return chartPanel(context, { id: 'etats', title: 'Où en sont les projets', note: 'à ce jour', what: 'les états des projets', caption: 'Projets par état', rows: [['État', 'Projets'], ...counts.map((it) => [it.name, it.value])], draw });
  }

  #due(context) {
    const shown = ([checks, overdue]) => {
      if (checks.length + overdue.length === 0) return empty('Rien n’attend.', 'Les constats de pérennité et les fins de phase dépassées apparaîtront ici.');
      const line = (it, what, on) => html`<div class="echeance"><b>${what}</b><p><a href="/fil/${it.id}">${it.title}</a><br><span class="doux">${on ? onDay(on) : ''}</span></p></div>`;
      return html`${checks.map((it) => line(it, 'à constater', it.nextCheckOn))}${overdue.map((it) => line(it, 'phase finie', it.plannedEndOn))}`;
    };
    return panel({ id: 'dus', title: 'À faire', body: answered(this.answer('due'), shown) });
  }

  #projects(context) {
    const shownOf = ({ length }) => (this.#all ? length : SHOWN);
    const shown = ({ items, total }) =>
      items.length === 0
        ? empty('Aucun projet ici.')
        : table({
            caption: items.length > shownOf(items) ? `${shownOf(items)} premiers sur ${total}` : `${total} projet${total < 2 ? '' : 's'}`,
            head: [{ text: 'Projet' }, { text: 'Quartier' }, { text: 'État' }, { text: 'Ouvert le' }, { text: 'Structure' }],
            rows: items.slice(0, shownOf(items)).map((it) => [
              html`<a href="/fil/${it.id}">${it.title}</a>${it.synthetic ? html` <span class="dem" title="Donnée fictive de démonstration">démo</span>` : nothing}`,
              placeName(context.places, (context.address.zoning === '2015' ? it.qpv2015 : it.qpv2024) ?? '–'),
              it.status === 'IN_STAGE' ? (STAGE[it.stage] ?? STATUS[it.status]) : (STATUS[it.status] ?? it.status),
              onDay(it.openedOn),
              it.registeredOn ? `depuis le ${onDay(it.registeredOn)}` : '–',
            ]),
          });
    const tools = this.answer('projects').data?.items.length > SHOWN ? html`<button class="lien" type="button" aria-pressed=${this.#all} @click=${() => this.#showAll()}>${this.#all ? `N’en montrer que ${SHOWN}` : 'Montrer tous les projets'}</button>` : nothing;
    return panel({ id: 'projets', title: 'Projets', tools, classes: 'apres', body: answered(this.answer('projects'), shown, 8) });
  }

  #showAll() {
    this.#all = !this.#all;
    this.draw();
  }

  #cohorts() {
    const shown = ({ items }) =>
      items.length === 0
        ? empty('Aucune promotion annoncée.')
        : table({
            caption: 'La dernière à démarrer d’abord',
            head: [{ text: 'Promotion' }, { text: 'Démarre le' }, { text: 'Places', number: true }, { text: 'État' }],
            rows: items.map((it) => [html`${it.name}<br><span class="discret">${it.incubator}</span>`, onDay(it.startsOn), number(it.places), COHORT[it.stage] ?? it.stage]),
          });
    return panel({ id: 'promotions', title: 'Promotions', body: answered(this.answer('cohorts'), shown) });
  }
}
