import { csv } from '../format/csv.js';
import { workbook, WORKBOOK_TYPE } from '../format/workbook.js';

/** The edge to the reader's own files and clipboard. */

const DRAWN = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'opacity', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'paint-order', 'display', 'visibility'];
const SHARP = 2;
const ZIP = '../vendor/fflate/zip.js';

/** Hands over rows as a CSV file. */
export function saveRows(name, rows) {
  save(`${name}.csv`, new Blob([csv(rows)], { type: 'text/csv;charset=utf-8' }));
}

/** Hands over tables as a workbook, one sheet each: `{ name, rows }`. */
export async function saveWorkbook(name, sheets) {
  const { strToU8, zipSync } = await import(ZIP);
  const parts = Object.entries(workbook(sheets)).map(([path, text]) => [path, strToU8(text)]);
  save(`${name}.xlsx`, new Blob([zipSync(Object.fromEntries(parts))], { type: WORKBOOK_TYPE }));
}

/** Hands over a drawing as a PNG, in the colours that it has on the page. */
export async function savePicture(name, svg) {
  const { width, height } = svg.getBoundingClientRect();
  const url = URL.createObjectURL(new Blob([standalone(svg, width, height)], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * SHARP, height * SHARP];
    const pen = canvas.getContext('2d');
    pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--blanc');
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const picture = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    save(`${name}.png`, picture);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** An address of the page as others reach it. */
export function whole(address) {
  return new URL(address, location.origin).href;
}

/** Puts an address of the page on the clipboard; false where the browser does not let it. */
export async function copyAddress(address) {
  try {
    await navigator.clipboard.writeText(whole(address));
    return true;
  } catch {
    return false;
  }
}

function save(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A copy that needs no style sheet. */
function standalone(svg, width, height) {
  const copy = svg.cloneNode(true);
  const [from, to] = [[svg, ...svg.querySelectorAll('*')], [copy, ...copy.querySelectorAll('*')]];
  from.forEach((node, i) => {
    const style = getComputedStyle(node);
    DRAWN.forEach((property) => to[i].setAttribute(property, style.getPropertyValue(property)));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  return new XMLSerializer().serializeToString(copy);
}
