package org.maillage.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.maillage.territory.Territories;

/**
 * The screen Territoire in a browser: how much it needs and how long until it can be used, what 60 changes a second do to its frames
 * for half a minute, and to its memory for as many changes as a city has in hours.
 */
final class PageStage implements Stage {

    private static final String SCREEN = "/territoire";
    private static final int NEEDS = 2_000;
    private static final int LOADS = 5;
    private static final int PER_SECOND = 60;
    private static final int SECONDS = 30;
    private static final int WARM_UP_SECONDS = 5;
    private static final int WARM_UP_CHANGES = 500;
    private static final int CHANGES = 5_000;
    private static final double THOUSANDS = CHANGES / 1000.0;

    /** A city in which something changes every ten seconds. */
    private static final double HOURS = CHANGES * 10 / 3600.0;

    private static final Target FIRST_VIEW_KILOBYTES = Target.atMost(250);
    private static final Target INTERACTIVE_MILLIS = Target.atMost(1000);
    private static final Target NONE = Target.atMost(0);

    @Override
    public List<Figure> measure(Surroundings all) throws Exception {
        var events = new DomainEvents(Territories.load());
        all.broker().send(events.of(NEEDS));
        all.awaitProjection();
        URI screen = all.installation().gateway().resolve(SCREEN);
        try (var browser = PageBrowser.launched()) {
            var figures = new ArrayList<>(firstView(browser, screen));
            try (var page = browser.open(screen)) {
                figures.addAll(live(page, all, events));
                figures.add(hours(page));
            }
            return figures;
        }
    }

    private static List<Figure> firstView(PageBrowser browser, URI screen) throws InterruptedException {
        var interactive = new ArrayList<Double>();
        var drawn = new ArrayList<Double>();
        var weight = new WatchedPage.Weight(0, 0, 0);
        for (int load = 0; load < LOADS; load++) {
            try (var page = browser.open(screen)) {
                interactive.add(page.interactiveMillis());
                drawn.add(page.drawnMillis());
                weight = page.weight();
            }
        }
        String more = String.format(
                Locale.ROOT,
                "as it comes over the wire; answers of services %.0f kB more, the library %.0f kB",
                weight.answers(),
                weight.library());
        String loads = String.format(
                Locale.ROOT,
                "%d loads with nothing kept, from %.0f to %.0f ms; figures drawn after %.0f ms; Chromium %s",
                LOADS,
                Collections.min(interactive),
                Collections.max(interactive),
                median(drawn),
                browser.version());
        return List.of(
                Figure.of(
                        "page, first view, before the chart library", weight.files(), "kB", FIRST_VIEW_KILOBYTES, more),
                Figure.of("page, until it can be used, median", median(interactive), "ms", INTERACTIVE_MILLIS, loads));
    }

    private static List<Figure> live(WatchedPage page, Surroundings all, DomainEvents events) {
        report(page, all, events, WARM_UP_SECONDS);
        double before = page.heapKilobytes();
        page.begin();
        report(page, all, events, SECONDS);
        var seen = page.end();
        double more = page.heapKilobytes() - before;
        String remark = String.format(
                Locale.ROOT,
                "%d changes a second for %d s, in %d messages with %,d cells; %,d frames, longest %.0f ms; heap %,.0f kB before, "
                        + "%+.0f kB after",
                PER_SECOND,
                SECONDS,
                seen.messages(),
                seen.cells(),
                seen.all(),
                seen.longest(),
                before,
                more);
        return List.of(
                Figure.of("page, frames later than 50 ms", seen.late(), "frames", NONE, remark),
                Figure.of("page, tasks longer than 50 ms meanwhile", seen.tasks(), "tasks", NONE, ""));
    }

    /** Sends needs to the broker at an even pace; returns when the page has been told of all of them. */
    private static void report(WatchedPage page, Surroundings all, DomainEvents events, int seconds) {
        long known = page.reported();
        int changes = seconds * PER_SECOND;
        try (var producer = all.broker().producer()) {
            long began = System.nanoTime();
            for (int change = 0; change < changes; change++) {
                LockSupport.parkNanos(began + change * TimeUnit.SECONDS.toNanos(1) / PER_SECOND - System.nanoTime());
                var _ = producer.send(events.reportedNow());
            }
        }
        page.awaitReported(known + changes);
    }

    private static Figure hours(WatchedPage page) {
        page.makeTimePass();
        page.change(0, WARM_UP_CHANGES);
        double before = page.heapKilobytes();
        int nodes = page.nodes();
        page.change(WARM_UP_CHANGES, CHANGES);
        double after = page.heapKilobytes();
        return Figure.of(
                "page, heap for each 1,000 changes drawn",
                (after - before) / THOUSANDS,
                "kB",
                null,
                String.format(
                        Locale.ROOT,
                        "%,d changes one by one: %.0f hours with one every ten seconds; heap %,.0f kB before, %,.0f kB after; nodes "
                                + "%,d before, %,d after",
                        CHANGES,
                        HOURS,
                        before,
                        after,
                        nodes,
                        page.nodes()));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
