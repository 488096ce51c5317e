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
