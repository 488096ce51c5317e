import { begun, declared, granularityOf, nameOf } from '../../boards/columns.js';
import { series, seriesSummary, seriesTable } from '../../boards/series.js';
import { label } from '../../boards/words.js';
import { onDay } from '../../format/dates.js';
import { amount } from '../../format/numbers.js';
import { html } from '../../vendor/lit-html/lit-html.js';
import { band, unsaid } from '../parts/band.js';
import { bars, chartPanel } from '../parts/charts.js';
import { answered, door, empty, panel } from '../parts/layout.js';
import { cellsOf, page } from '../parts/questions.js';
import { backToWhole, scope } from '../parts/scope.js';
import { Notes } from '../notes.js';
import { ScreenElement } from '../screen-element.js';

const KINDS = { JOB: 'Emploi', SERVICE: 'Service', GRANT: 'Subvention' };
const CAUSES = { PROJECT_EXITED: 'son projet est sorti d’incubation', PRINCIPAL_CANCELLED: 'l’emploi dont il est rapproché a été annulé', OCCUPANT_MOVED_OUT: 'l’occupant a quitté son lieu', BENEFICIARIES_EXPECTED: 'le bilan parle de bénéficiaires, aucun n’est déclaré' };
const SHOWN = 6;
const BY_QUARTER = 'Une déclaration porte sur un trimestre entier, et compte à son dernier jour.';

/** What residents have of it; jobs among the rest, never alone. */
export class ImpactScreenElement extends ScreenElement {
  #notes = new Notes(this);

  questions(context) {
    return {
      services: this.#series(context, 'services-ouverts'),
      people: this.#series(context, 'beneficiaires'),
      residence: cellsOf(context, 'beneficiaires', { by: 'residence' }),
      gender: cellsOf(context, 'beneficiaires', { by: 'gender' }),
      themes: cellsOf(context, 'services-ouverts', { by: 'theme' }),
      contracts: cellsOf(context, 'emplois', { by: 'contract' }),
      genders: cellsOf(context, 'emplois', { by: 'gender' }),
      funders: cellsOf(context, 'cofinancements', { by: 'funderKind' }),
      verify: { needs: 'officer', ...page(context, '/api/impact/verifications') },
      'services-notes': this.#notes.question(context, 'services-ouverts'),
      'people-notes': this.#notes.question(context, 'beneficiaires'),
    };
  }

  view(context) {
    return html`${scope(context, 'Impact et emplois', { tools: backToWhole(context) })}
      ${band(context, ['services-ouverts', 'beneficiaires', 'beneficiaires-qpv', 'part-femmes', 'satisfaction', 'benevolat'])}
      <div class="deux moitie">${this.#time(context, 'services', 'Services ouverts', 'services-ouverts')} ${this.#time(context, 'people', 'Bénéficiaires', 'beneficiaires')}</div>
      <div class="deux moitie"><div class="pile">${this.#bars(context, 'residence', 'Où habitent les bénéficiaires', 'beneficiaires', 'residence')} ${this.#bars(context, 'gender', 'Bénéficiaires par genre', 'beneficiaires', 'gender')} ${this.#bars(context, 'funders', 'Autres financeurs', 'cofinancements', 'funderKind')}</div> ${this.#bars(context, 'themes', 'Services par thème', 'services-ouverts', 'theme')}</div>
      <h2 class="titre-part">Et les emplois</h2>
      ${band(context, ['emplois', 'emplois-qpv', 'emplois-durables', 'survie-3-ans'])}
      <div class="deux moitie"><div class="pile">${this.#bars(context, 'contracts', 'Emplois par contrat', 'emplois', 'contract')} ${this.#bars(context, 'genders', 'Emplois par genre', 'emplois', 'gender')}</div> ${this.#verify()}</div>
      ${unsaid('Une personne aidée par deux structures compte deux fois. Un emploi déclaré n’est pas encore un emploi qui dure ; ce que personne n’a constaté à douze mois n’est compté ni comme durable, ni comme perdu.', 'De 1 à 4 personnes, rien n’est montré, ni ce qui permettrait de les retrouver. Un emploi déclaré par deux partenaires n’est compté qu’une fois, après rapprochement par une personne.')}`;
  }

  #series(context, figure) {
    return cellsOf(context, figure, { more: `&granularity=${stepOf(context, figure)}` });
  }

  #time(context, name, title, figure) {
    const answer = this.answer(name);
    const step = stepOf(context, figure);
    const cells = declared(begun(answer.data ?? []), step);
    const notes = this.answer(`${name}-notes`);
    const model = { kind: 'lines', ...series(answer.data ? [{ name: title, cells }] : [], step, this.#notes.marks(notes, cells)) };
    const told = cells.some((it) => typeof it.value === 'number');
    const by = step === 'quarter' ? ', par trimestre' : '';
    const drawn = () => (told ? html`<chart-view role="img" aria-label=${seriesSummary(model)} .model=${model}></chart-view>` : empty('Rien n’est encore déclaré dans cette période.', by && BY_QUARTER));
    return chartPanel(context, { id: `temps-${name}`, title, note: context.address.period.label + by, what: `${title} dans le temps`, caption: title + by, rows: seriesTable(model), numbers: [1], picture: told, figures: [figure], draw: () => answered(answer, drawn), foot: told && by ? [BY_QUARTER, untold(cells, step)].filter(Boolean).join(' ') : '', below: this.#notes.view(context, figure, notes, cells) });
  }

  #bars(context, name, title, figure, by) {
    const answer = this.answer(name);
    const unit = context.definitions.find((it) => it.key === figure)?.unit ?? '';
    const cells = (answer.data ?? []).filter((it) => it.value || it.withheld).sort((one, other) => (other.value ?? 0) - (one.value ?? 0));
    const items = cells.map((it) => ({ name: label(it.by), value: it.value ?? 0, label: it.withheld ? it.words : door(context, figure, joined(unit, it.value), { by, value: it.by, classes: 'case' }) }));
    const draw = () => answered(answer, () => (items.length === 0 ? empty('Rien n’est déclaré dans cette période.') : bars(items)));
    return chartPanel(context, { id: name, title, what: title, caption: `${title}, ${context.address.period.label}`, rows: [[title, unit], ...cells.map((it) => [label(it.by), it.withheld ? it.words : it.value])], figures: [figure], draw });
  }

  #verify() {
    const shown = (items) => (items.length === 0 ? empty('Rien n’est à vérifier.') : items.slice(0, SHOWN).map((it) => html`<div class="echeance"><b>${KINDS[it.kind] ?? it.kind}</b><p><a href="/fil/${it.file}">${CAUSES[it.cause] ?? it.cause}</a><br><span class="doux">depuis le ${onDay(it.on)}</span></p></div>`));
    return panel({ id: 'verifier', title: 'À vérifier', body: answered(this.answer('verify'), shown) });
  }
}

/** Since when nothing has been declared, where the line ends before its time. */
function untold(cells, step) {
  const first = cells.findIndex((it) => it.value === null);
  return first > 0 ? `Rien n’est encore déclaré depuis le ${nameOf(cells[first - 1], step)}.` : '';
}

/** The step of a figure's series in the period that is looked at. */
function stepOf({ address, definitions }, figure) {
  return granularityOf(address.period, definitions.find((it) => it.key === figure)?.grain);
}

function joined(unit, value) {
  const shown = amount({ name: '-', unit }, value);
  return unit === 'ETP' || unit === '€' ? `${shown.text} ${shown.unit}` : shown.text;
}
