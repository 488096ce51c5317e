package org.maillage.benchmarks;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An open page that notes what happens to it: see {@code page-watch.js}. */
final class WatchedPage implements AutoCloseable {

    private static final double BYTES_IN_KILOBYTE = 1000;
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration DRAWN_EVERY = Duration.ofSeconds(1);
    private static final double PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final CDPSession protocol;

    WatchedPage(BrowserContext context, URI screen) {
        this.context = context;
        page = context.newPage();
        protocol = context.newCDPSession(page);
        page.navigate(screen.toString());
        page.waitForFunction("() => watched.drawnAt !== null");
    }

    /**
     * What was fetched, in kB as it came over the wire.
     *
     * @param files   page, styles, scripts, fonts, outlines
     * @param answers of the services
     * @param library for charts, where one was shown
     */
    record Weight(double files, double answers, double library) {}

    /**
     * What was drawn while it was watched.
     *
     * @param all      frames
     * @param late     of which later than 50 ms after the one before
     * @param longest  between two, ms
     * @param tasks    longer than 50 ms
     * @param messages of the live stream
     * @param cells    that they told
     */
    record Smoothness(int all, int late, double longest, int tasks, int messages, int cells) {}

    /** Milliseconds from the beginning of the navigation until the page is drawn and no long task keeps it from answering. */
    double interactiveMillis() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
        return number("watched.interactiveAt(" + QUIET.toMillis() + ")");
    }

    /** Milliseconds from the beginning of the navigation until the six figures are drawn. */
    double drawnMillis() {
        return number("watched.drawnAt");
    }

    /** What its first view needed. */
    Weight weight() {
        return new Weight(kilobytes("files"), kilobytes("answers"), kilobytes("library"));
    }

    /** Watches from now on. */
    void begin() {
        page.evaluate("watched.begin()");
    }

    /** What has been seen since; nothing is watched any more. */
    Smoothness end() {
        var seen = new Smoothness(
                (int) number("watched.frames.all"),
                (int) number("watched.frames.long"),
                number("watched.frames.longest"),
                (int) number("watched.tasks.length"),
                (int) number("watched.messages"),
                (int) number("watched.cells"));
        page.evaluate("() => { watched.frames = null; }");
        return seen;
    }

    /** How many needs the page has been told of. */
    long reported() {
        return (long) number("watched.reported");
    }

    /** Waits until it has been told of so many. */
    void awaitReported(long needs) {
        page.waitForFunction(
                "needs => watched.reported >= needs",
                (double) needs, // numbers of scripts are doubles, and no long is handed over
                new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Kilobytes that its scripts hold once all garbage is collected. */
    double heapKilobytes() {
        protocol.send("HeapProfiler.collectGarbage");
        return protocol.send("Runtime.getHeapUsage").get("usedSize").getAsDouble() / BYTES_IN_KILOBYTE;
    }

    /** How many nodes there are, those that nobody sees any more included. */
    int nodes() {
        return protocol.send("Memory.getDOMCounters").get("nodes").getAsInt();
    }

    /** From now on the page's own time passes only as fast as changes are drawn. */
    void makeTimePass() {
        page.clock().install();
    }

    /** Has it draw so many changes, one after the other, a second of its own time apart. */
    void change(int first, int changes) {
        for (int change = first; change < first + changes; change++) {
            page.evaluate("change => watched.say(change)", change);
            page.clock().runFor(DRAWN_EVERY.toMillis());
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private double kilobytes(String kind) {
        return number("watched.weight()." + kind) / BYTES_IN_KILOBYTE;
    }

    private double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
