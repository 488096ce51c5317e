package org.maillage.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * When events were sent, and how long each took to each reader. A frame tells how many needs were reported in all: it delivers as
 * many events as that number has grown, in the order in which they were sent. Sent by one thread, read by another.
 */
final class Deliveries {

    /** Of a reader who has seen nothing yet. */
    static final long NOTHING = -1;

    private static final String WHOLE = "\"figure\":\"retours-habitants\",\"territory\":\"TOUS\"";
    private static final String REPORTED = "\"denominator\":";

    private final List<Long> sent = new ArrayList<>();
    private Times times = new Times();
    private long before;

    /** Forgets what was measured: from here on, events are counted beyond so many. */
    synchronized void begin(long reported) {
        sent.clear();
        times = new Times();
        before = reported;
    }

    /** The next event should be sent at this moment. */
    synchronized void sent(long nanos) {
        sent.add(nanos);
    }

    /** How long deliveries took since the last beginning. */
    synchronized Times times() {
        return times;
    }

    /**
     * A frame has arrived.
     *
     * @param counted how many needs the same reader knew of before, {@link #NOTHING} for none yet
     * @return how many it knows of now
     */
    synchronized long arrived(String frame, long counted, long now) {
        long reported = reported(frame, counted);
        if (counted != NOTHING) {
            for (long event = Math.max(counted, before); event < Math.min(reported, before + sent.size()); event++) {
                times.between(sent.get((int) (event - before)), now);
            }
        }
        return reported;
    }

    /** How many needs a frame says were reported in all; what was known where it says nothing of it. */
    static long reported(String frame, long known) {
        int cell = frame.indexOf(WHOLE);
        if (cell < 0) {
            return known;
        }
        int end = frame.indexOf('}', cell);
        int value = frame.indexOf(REPORTED, cell);
        if (value < 0 || value > end) {
            return Math.max(known, 0);
        }
        int start = value + REPORTED.length();
        int stop = start;
        while (stop < frame.length() && Character.isDigit(frame.charAt(stop))) {
            stop++;
        }
        return Long.parseLong(frame, start, stop, 10);
    }
}
