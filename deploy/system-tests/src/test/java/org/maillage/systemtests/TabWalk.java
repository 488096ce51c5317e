package org.maillage.systemtests;

import com.microsoft.playwright.Page;
import java.util.List;

/** A way through a page by the tab key alone, from its beginning until it leaves it. */
final class TabWalk {

    /** More than any screen has. */
    private static final int MOST = 600;

    /** Keeps what is focused; what is not to be seen then, or shows no sign of it, is a fault. */
    private static final String WATCH = """
            () => {
              const walk = { stops: [], faults: [], left: false };
              const name = (it) => it.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120);
              const outlined = (it) => getComputedStyle(it).outlineStyle !== 'none';
              const ringed = (it) => getComputedStyle(it.querySelector('.foc') ?? it).opacity === '1';
              const marked = (it) => it.matches('.seg input') ? outlined(it.nextElementSibling) : outlined(it) || (it.matches('svg *') && ringed(it));
              document.addEventListener('focusin', ({ target }) => {
                const { width, height } = target.getBoundingClientRect();
                walk.left ||= target === walk.stops[0];
                if (!walk.stops.includes(target)) walk.stops.push(target);
                if (width === 0 || height === 0) walk.faults.push(`not to be seen: ${name(target)}`);
                if (!marked(target)) walk.faults.push(`no sign of focus: ${name(target)}`);
              });
              document.activeElement.blur();
              window.walk = walk;
            }
            """;

    private static final String LEFT = "() => walk.left || document.activeElement === document.body";

    /** What could not be reached: of radio buttons of one name, one is enough. */
    private static final String FOUND = """
            () => {
              const able = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
              const usable = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.disabled && it.tabIndex >= 0;
              const reached = (it) => walk.stops.some((stop) => stop === it || (it.type === 'radio' && stop.name === it.name));
              const missed = [...(document.querySelector('dialog[open]') ?? document).querySelectorAll(able)].filter((it) => usable(it) && !reached(it));
              return [...walk.faults, ...missed.map((it) => `not reached: ${it.outerHTML.slice(0, 120)}`)];
            }
            """;

    private TabWalk() {}

    /**
     * What was found on the way.
     *
     * @param stops  how many there were
     * @param faults stops without sign of focus, and what can be used and was passed by
     */
    record Found(int stops, List<String> faults) {}

    /** Goes from the page's beginning to its end. */
    static Found through(Page page) {
        page.evaluate(WATCH);
        for (int pressed = 0; pressed < MOST; pressed++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(LEFT))) {
                break;
            }
        }
        int stops = ((Number) page.evaluate("() => walk.stops.length")).intValue();
        var faults = (List<?>) page.evaluate(FOUND);
        return new Found(stops, faults.stream().map(String::valueOf).toList());
    }
}
