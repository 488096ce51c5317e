import { WHOLE } from '../../boards/address.js';
import { thumbnail } from '../../boards/map.js';
import { sheet, sheetLink, sheetOf } from '../../boards/sheet.js';
import { whole } from '../../edges/download.js';
import { html, nothing } from '../../vendor/lit-html/lit-html.js';
import { copied, exportMenu } from '../parts/export.js';
import { empty } from '../parts/layout.js';
import { scope } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

/** A page of A4 for each district, or for the one that is looked at: to be printed, and to find the same view again. */
export class SheetScreenElement extends ScreenElement {
  view(context) {
    const { territory } = context.address;
    const places = context.places.filter((it) => territory === WHOLE || it.code === territory);
    return html`${scope(context, territory === WHOLE ? 'Fiches des quartiers' : 'Fiche du quartier', { tools: tools(context, places) })}
      ${places.length === 0 ? empty('Aucun quartier n’est connu pour l’instant.', 'La liste des quartiers se lit à l’ouverture de la page.') : places.map((it) => page(context, it))}`;
  }
}

function tools(context, places) {
  const lines = () => places.flatMap((place) => sheet(context, place.code).flatMap((section) => section.rows.map((it) => [place.code, place.name, section.title, it.name, ...it.texts, `v${it.version}`])));
  const rows = () => [['Code', 'Quartier', 'Thème', 'Indicateur', 'Quartier', 'Métropole', 'Définition'], ...lines()];
  return html`${exportMenu(context, { name: 'fiches', what: 'les fiches', rows, figures: context.board.figures.map((it) => it.key) })}
    <button class="bouton" type="button" @click=${() => copied(context)}>Copier le lien</button>
    <button class="bouton plein" type="button" @click=${() => print()}>Imprimer ${places.length > 1 ? `${places.length} pages` : 'la page'}</button>`;
}

function page(context, place) {
  const link = whole(sheetLink(context, place.code));
  return html`<article class="panneau fiche" aria-labelledby="fiche-${place.code}">
    <header>${place.rings ? html`<svg viewBox="0 0 32 32" aria-hidden="true"><path class="c3" d=${thumbnail(place.rings)}/></svg>` : nothing}
      <div><p class="discret">Maillage · Toulouse Métropole · fiche de quartier prioritaire</p><h2 id="fiche-${place.code}">${place.name}</h2><p class="doux">${place.commune} · ${place.code} · ${sheetOf(context, Date.now())}</p></div></header>
    <div class="fiche-chiffres"><table><caption class="vh">Les indicateurs de ${place.name}, à côté de ceux de la métropole</caption>
      <thead><tr><th scope="col">Indicateur</th><th scope="col" class="n">Quartier</th><th scope="col" class="n">Métropole</th><th scope="col" class="n">Déf.</th></tr></thead>
      ${sheet(context, place.code).map((section) => html`<tbody><tr class="theme"><th scope="rowgroup" colspan="4">${section.title}</th></tr>${section.rows.map((it) => html`<tr><th scope="row">${it.name}</th><td class="n">${it.texts[0]}</td><td class="n">${it.texts[1]}</td><td class="n discret">v${it.version}</td></tr>`)}</tbody>`)}
    </table></div>
    <footer><p><b>Ce que les chiffres ne disent pas.</b> Une personne aidée qui déménage sort du quartier, pas de sa vie. Un service ouvert n’est pas encore un service utile. Ce qui n’est pas déclaré n’y est pas.</p>
      <p>« – » : aucun cas, ou indicateur non calculé à l’échelle d’un quartier. « moins de 5 », « masqué », « non publié » : secret statistique. Organismes et personnes marqués « démo » : fictifs.</p>
      <p>Cette fiche, telle qu’à sa date : <a href=${link}>${link}</a></p></footer>
  </article>`;
}
