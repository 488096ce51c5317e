import { typeset } from '../format/typography.js';

/** Sets the spaces of every text under a node; what a person typed and what machines read stays as it is. */
export function typesetIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) => (node.parentNode.closest('code, pre') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = typeset(node.data);
    if (text !== node.data) node.data = text;
  }
}
