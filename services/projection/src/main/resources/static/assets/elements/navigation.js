import { SCREENS } from './screens.js';

/** Has every link of the header keep what follows from screen to screen, and says where the reader is. */
export function pointTo(address) {
  for (const link of document.querySelectorAll('[data-screen]')) {
    link.href = SCREENS[link.dataset.screen].href(address);
    if (!link.closest('.nav')) continue;
    if (link.dataset.screen === address.screen) {
      link.setAttribute('aria-current', 'page');
      link.parentNode.scrollLeft = link.offsetLeft - 60;
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

/** The screen that a click on a link leads to; null for what is no screen, and where the reader wishes it elsewhere. */
export function screenOf(event) {
  const link = event.target.closest?.('a[href]');
  const elsewhere = event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || elsewhere || link.origin !== location.origin || link.hasAttribute('download') || link.target) return null;
  const [, first] = link.pathname.split('/');
  return link.getAttribute('href').startsWith('#') || !(first === '' || first in SCREENS) ? null : link.pathname + link.search;
}
