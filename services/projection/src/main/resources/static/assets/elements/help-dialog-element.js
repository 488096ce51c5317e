import { setSingleKeys, singleKeys } from '../edges/preferences.js';
import { html, render } from '../vendor/lit-html/lit-html.js';

const KEYS = [
  ['1 … 9', 'changer d’écran'],
  ['p', 'choisir la période'],
  ['z', 'changer de zonage'],
  ['t', 'tableau ou graphique'],
  ['i', 'indicateur de la carte'],
  ['/', 'aller à la liste des quartiers'],
  ['↑ ↓ ← →', 'quartier suivant sur la carte'],
  ['Entrée', 'choisir, ouvrir la provenance'],
  ['Échap', 'fermer, retirer le filtre'],
  ['l', 'mettre les faits en pause'],
  ['j  k', 'dossier suivant, précédent'],
  ['Ctrl Entrée', 'envoyer le formulaire'],
  ['d', 'thème clair ou sombre'],
  ['?', 'cette aide'],
];

/** What the keys do, and the switch that turns single keys off. */
export class HelpDialogElement extends HTMLElement {
  open() {
    render(this.#view(), this);
    const dialog = this.querySelector('dialog');
    if (!dialog.open) dialog.showModal();
  }

  #view() {
    return html`<dialog class="aide" aria-labelledby="aide-titre" @click=${(event) => event.target.localName === 'dialog' && event.target.close()}>
      <h2 id="aide-titre">Raccourcis clavier</h2>
      <dl>${KEYS.map(([key, effect]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${effect}</dd></div>`)}</dl>
      <p><label><input type="checkbox" .checked=${singleKeys()} @change=${(event) => setSingleKeys(event.target.checked)}> Activer les raccourcis d’une seule touche</label></p>
      <form method="dialog" @submit=${(event) => this.#closed(event)}><button class="bouton plein">Fermer</button></form>
    </dialog>`;
  }

  /** The content policy lets no form be sent, not even to a dialog. */
  #closed(event) {
    event.preventDefault();
    this.querySelector('dialog').close();
  }
}
