import { barPicture } from '../../boards/bar-picture.js';
import { savePicture } from '../../edges/download.js';
import { html, render, svg } from '../../vendor/lit-html/lit-html.js';

/** Takes a table along as a picture of bars, drawn out of sight in the colours of the page. */
export async function saveBars(name, title, note, rows, column) {
  const place = document.createElement('div');
  place.className = 'hors-champ';
  document.body.append(place);
  try {
    render(drawing(barPicture(title, note, rows, column)), place);
    await savePicture(name, place.querySelector('svg'));
  } finally {
    place.remove();
  }
}

function drawing({ width, height, title, note, bars }) {
  return html`<svg class="image-barres" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <text class="titre" x="24" y="30">${title}</text><text class="note" x="24" y="50">${note}</text>
    ${bars.map((it) => svg`<text class="nom" x="24" y=${it.y + 19}>${it.name}</text><rect x=${it.x} y=${it.y + 6} width=${it.length} height="18" rx="3"/><text class="valeur-b" x=${it.x + it.length + 8} y=${it.y + 19}>${it.text}</text>`)}
  </svg>`;
}
