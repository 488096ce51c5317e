import { grantFunnel } from '../../boards/funnel.js';
import { placeName } from '../../boards/quarters.js';
import { label } from '../../boards/words.js';
import { get } from '../../edges/api.js';
import { onDay } from '../../format/dates.js';
import { amount, number } from '../../format/numbers.js';
import { html, nothing, svg } from '../../vendor/lit-html/lit-html.js';
import { band, unsaid } from '../parts/band.js';
import { bars, chartPanel, funnel } from '../parts/charts.js';
import { answered, door, empty, panel, table } from '../parts/layout.js';
import { cellsOf, files, page } from '../parts/questions.js';
import { backToWhole, scope } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

const A_PAGE = 500;
const PAGES = 4;
const LATE_SHOWN = 8;
const MOST_DOTS = 60;
const YEAR = /^20\d\d$/;
const REPORTS = { AWAITED: 'attendu', OVERDUE: 'en retard : nouvelle demande bloquée', FILED: 'déposé, à examiner', ACCEPTED: 'accepté', REJECTED: 'refusé' };

/** Where the money is, and what is late. */
export class FundingScreenElement extends ScreenElement {
  questions(context) {
    return {
      grants: grants(context),
      paid: cellsOf(context, 'montant-verse'),
      late: cellsOf(context, 'bilans-en-retard'),
      due: page(context, '/api/funding/grants/work-lists?list=REPORTS_DUE&size=50'),
      schemes: cellsOf(context, 'montant-accorde', { by: 'schemeCode' }),
      awards: cellsOf(context, 'subventions-accordees', { by: 'schemeCode' }),
      awardsInQpv: cellsOf(context, 'subventions-accordees', { by: 'schemeCode', territory: 'QPV' }),
      amountsInQpv: cellsOf(context, 'montant-accorde', { by: 'schemeCode', territory: 'QPV' }),
    };
  }

  view(context) {
    const tools = html`${backToWhole(context)}<a class="bouton" href="/api/funding/open-data/grants.csv" download>Données ouvertes (SCDL)</a>`;
    return html`${scope(context, 'Financements', { tools })}
      ${band(context, ['organismes-soutenus', 'montant-accorde', this.#paid(context), 'subventions-accordees', this.#lateFigure(context), 'effet-levier'])}
      <div class="deux">${this.#life(context)} ${this.#inQpv(context)}</div>
      <div class="deux">${this.#late(context)} ${this.#perResident(context)}</div>
      ${this.#schemes(context)}
      ${unsaid('Un euro accordé n’est pas encore un euro versé, ni un euro versé un effet. Ce qui arrive par d’autres financeurs n’est compté que si un partenaire l’a déclaré.', 'Une subvention compte dans le quartier de son action, non dans celui du siège ; une association peut agir dans plusieurs.')}`;
  }

  #paid(context) {
    const cell = this.answer('paid').data?.[0];
    const awarded = context.board.cells[`montant-accorde/${context.address.territory}`]?.value;
    const share = awarded > 0 && cell?.value !== undefined ? `${number((cell.value / awarded) * 100)} % de ce qui est accordé dans la période` : '';
    return { name: 'Versé', content: cell ? door(context, 'montant-verse', inSmall(cell.value)) : '…', note: share };
  }

  #lateFigure(context) {
    const cell = this.answer('late').data?.[0];
    return { name: 'Comptes rendus en retard', content: cell ? door(context, 'bilans-en-retard', html`<span class=${cell.value > 0 ? 'alerte' : ''}>${number(cell.value ?? 0)}</span>`) : '…', note: `au ${onDay(context.address.period.to)}` };
  }

  #life(context) {
    const answer = this.answer('grants');
    const steps = grantFunnel(answer.data ?? []);
    const rows = [['Étape', 'Nombre', 'Montant'], ...steps.map((it) => [it.name, it.count, euros(it.cents / 100)])];
    const drawn = steps.map((it, i) => ({ ...it, strong: i >= 2, label: number(it.count), after: euros(it.cents / 100) }));
    return chartPanel(context, { id: 'entonnoir', title: 'De la demande au compte rendu', note: context.address.period.label, what: 'la vie des subventions', caption: 'Vie des subventions', rows, numbers: [1, 2], draw: () => answered(answer, () => funnel(drawn), 6), foot: 'Dossiers des appels de l’année, dans leur état d’aujourd’hui.' });
  }

  #inQpv(context) {
    const [all, inQpv, amounts] = ['awards', 'awardsInQpv', 'amountsInQpv'].map((name) => byScheme(this.answer(name).data));
    const schemes = [...all.keys()].filter((it) => all.get(it) > 0);
    const rows = [['Dispositif', 'Subventions', 'dont en QPV', 'Montant en QPV'], ...schemes.map((it) => [label(it), all.get(it), inQpv.get(it) ?? 0, euros(amounts.get(it) ?? 0)])];
    const draw = () => answered(this.answer('awards'), () => (schemes.length === 0 ? empty('Aucune subvention accordée dans cette période.') : schemes.map((it) => share(context, it, all.get(it), inQpv.get(it) ?? 0, amounts.get(it) ?? 0))));
    return chartPanel(context, { id: 'part', title: 'Ce qui va aux quartiers', figures: ['montant-accorde'], what: 'la part des quartiers', caption: `Subventions accordées, zonage ${context.address.zoning}`, rows, numbers: [1, 2, 3], draw });
  }

  #late(context) {
    const shown = (data) => {
      const late = data.items.filter((it) => it.report === 'OVERDUE' || it.report === 'AWAITED');
      if (late.length === 0) return empty('Aucun compte rendu n’est dû ou en retard.', 'Les prochains apparaîtront ici soixante jours avant leur échéance.');
      return table({
        caption: `${late.length > LATE_SHOWN ? `${LATE_SHOWN} premiers sur ${data.total}. ` : ''}Un compte rendu en retard bloque une nouvelle attribution.`,
        head: [{ text: 'Organisme' }, { text: 'Action' }, { text: 'Montant', number: true }, { text: 'Attendu le' }, { text: 'Suite' }],
        rows: late.slice(0, LATE_SHOWN).map((it) => [html`<a href="/fil/${it.id}">${it.applicant}</a>${demo(it)}`, it.title, euros((it.awardedCents ?? 0) / 100), it.reportDueOn ? onDay(it.reportDueOn) : '–', REPORTS[it.report] ?? it.report]),
      });
    };
    return panel({ id: 'retards', title: 'Comptes rendus dus', body: answered(this.answer('due'), shown, 6) });
  }

  #perResident(context) {
    const cells = context.places
      .map((it) => ({ name: it.short, code: it.code, cell: context.board.cells[`euros-par-habitant/${it.code}`] }))
      .filter((it) => it.cell?.value !== undefined)
      .sort((one, other) => other.cell.value - one.cell.value);
    const year = cells[0]?.cell.of?.populationYear;
    const items = cells.map((it) => ({ name: it.name, value: it.cell.value, label: door(context, 'euros-par-habitant', `${number(it.cell.value)} €`, { territory: it.code, classes: 'case' }) }));
    const draw = () => (items.length === 0 ? empty('Aucun quartier de ce zonage n’a de population connue.', html`L’Insee a compté les périmètres de 2015 : <button class="lien" type="button" @click=${() => context.go({ zonage: '2015', qpv: null })}>choisir le zonage 2015</button>.`) : bars(items));
    return chartPanel(context, { id: 'habitant', title: 'Euros par habitant', figures: ['euros-par-habitant'], what: 'les euros par habitant', caption: 'Montant accordé par habitant', rows: [['Quartier', '€ par habitant'], ...cells.map((it) => [it.name, it.cell.value])], draw, foot: year ? `Population des périmètres, Insee ${year}.` : '' });
  }

  #schemes(context) {
    const cells = (this.answer('schemes').data ?? []).filter((it) => it.value).sort((one, other) => other.value - one.value);
    if (cells.length === 0) return nothing;
    const items = cells.map((it) => ({ name: label(it.by), value: it.value, label: door(context, 'montant-accorde', euros(it.value), { by: 'schemeCode', value: it.by, classes: 'case' }) }));
    return chartPanel(context, { id: 'dispositifs', title: 'Montant accordé par dispositif', figures: ['montant-accorde'], what: 'les dispositifs', caption: `Montant accordé, ${placeName(context.places, context.address.territory)}`, rows: [['Dispositif', 'Euros'], ...cells.map((it) => [label(it.by), it.value])], draw: () => bars(items), classes: 'apres' });
  }
}

/** The grants of the year's calls, page by page; a period that is no year asks for all. */
function grants(context) {
  const { period, zoning, territory } = context.address;
  const year = YEAR.test(period.id) ? `&year=${period.id}` : '';
  const url = `/api/funding/grants?zoning=${zoning}&size=${A_PAGE}${year}${territory === 'TOUS' ? '' : `&territory=${territory}`}`;
  return files(context, url, async (signal) => {
    const all = [];
    for (let i = 0; i < PAGES; i++) {
      const { items, total } = await get(`${url}&page=${i}`, signal);
      all.push(...items);
      if (all.length >= total) break;
    }
    return all;
  });
}

function byScheme(cells) {
  return new Map((cells ?? []).map((it) => [it.by, it.value ?? 0]));
}

/** One mark for each grant where they can be seen, those in districts full. */
function share(context, scheme, all, inQpv, cents) {
  const sentence = html`<p class="part"><strong>${door(context, 'subventions-accordees', `${number(inQpv)} sur ${number(all)}`, { by: 'schemeCode', value: scheme })}</strong> en quartier, ${label(scheme)}, pour <strong>${euros(cents)}</strong></p>`;
  const marks = all > MOST_DOTS ? html`<div class="etape h seule">${svg`<svg class="barre" aria-hidden="true"><rect class="creux" width="100%" height="100%" rx="3"/><rect class="dedans" width="${((inQpv / all) * 100).toFixed(1)}%" height="100%" rx="3"/></svg>`}</div>` : html`<div class="points" aria-hidden="true">${Array.from({ length: all }, (_, i) => svg`<svg viewBox="0 0 16 16" class=${i < inQpv ? 's-impact' : ''}><circle cx="8" cy="8" r="6" fill=${i < inQpv ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.3"/></svg>`)}</div>`;
  return html`${sentence}${marks}`;
}

function demo(it) {
  return it.synthetic ? html` <span class="dem" title="Donnée fictive de démonstration">démo</span>` : nothing;
}

/** The same with its unit small, as on the cards beside it. */
function inSmall(value) {
  const { text, unit } = amount({ name: '', unit: '€' }, value);
  return html`${text} <small>${unit}</small>`;
}

function euros(value) {
  const { text, unit } = amount({ name: '', unit: '€' }, value);
  return `${text} ${unit}`;
}
