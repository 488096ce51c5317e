import { html } from '../../vendor/lit-html/lit-html.js';
import { scope } from '../parts/scope.js';
import { ScreenElement } from '../screen-element.js';

/** The declaration of accessibility, with what was and was not checked. */
export class AccessibilityScreenElement extends ScreenElement {
  view(context) {
    return html`${scope(context, 'Accessibilité', { today: true, zoning: false, quarters: false })}
      <section class="panneau texte" aria-labelledby="titre-declaration">
        <h2 id="titre-declaration">Déclaration d’accessibilité</h2>
        <p>Maillage vise le RGAA 4.1.2 et les WCAG 2.2, niveau AA. Ce service est <strong>partiellement conforme</strong> : il n’a pas encore été audité par un tiers.</p>
        <h2>Ce qui est fait</h2>
        <ul>
          <li>Tout se fait au clavier : navigation, filtres, carte (un arrêt de tabulation, puis les flèches), tableaux, provenance.</li>
          <li>Chaque graphique a son tableau, au même endroit, avec les mêmes données, et un résumé pour qui ne le voit pas.</li>
          <li>Aucune information ne tient à la couleur seule : une forme, une hachure ou un mot l’accompagne.</li>
          <li>Les changements en direct sont annoncés au plus une fois toutes les quinze secondes ; la liste des faits se met en pause.</li>
          <li>Les raccourcis d’une seule touche se désactivent dans l’aide, ouverte par « ? » ou par son bouton.</li>
          <li>Les animations cessent quand le système demande moins de mouvement.</li>
          <li>À chaque version, tous les écrans sont contrôlés automatiquement (axe : aucune faute, sur ordinateur et sur téléphone, ni de couleur en sombre), parcourus à la touche Tab, et lus sans défilement horizontal jusqu’à 320 pixels de large.</li>
        </ul>
        <h2>Ce qui ne l’est pas</h2>
        <ul>
          <li>Aucun audit complet, ni test avec des personnes qui utilisent une synthèse vocale au quotidien.</li>
          <li>Les documents joints par les partenaires ne sont pas contrôlés.</li>
          <li>Le tracé d’un fil est une image résumée : son tableau dit tout, mais ne se parcourt pas étape par étape dans le dessin.</li>
        </ul>
        <h2>Nous dire ce qui bloque</h2>
        <p>Auprès de la direction du numérique de Toulouse Métropole, ou de toute Maison de la Citoyenneté. Sans réponse, le Défenseur des droits peut être saisi.</p>
      </section>`;
  }
}
