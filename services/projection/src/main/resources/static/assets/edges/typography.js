import { typeset } from '../format/typography.js';

/** Every text as it was set the last time: most of a page stays as it is when it is drawn again. */
const set = new WeakMap();

/** Sets the spaces of every text under a node; what a person typed and what machines read stays as it is. */
export function typesetIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (set.get(node) === node.data) continue;
    const text = node.parentNode.closest('code, pre') ? node.data : typeset(node.data);
    if (text !== node.data) node.data = text;
    set.set(node, text);
  }
}
