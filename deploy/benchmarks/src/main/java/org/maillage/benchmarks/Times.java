package org.maillage.benchmarks;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long something took, each time. Safe to use from several threads. */
final class Times {

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final double NANOS_PER_MILLI = 1e6;

    private final Histogram histogram = new ConcurrentHistogram(LONGEST_NANOS, 3);

    /** Counts what began then and ends now. */
    void since(long nanos) {
        between(nanos, System.nanoTime());
    }

    void between(long began, long ended) {
        histogram.recordValue(Math.clamp(ended - began, 0, LONGEST_NANOS));
    }

    long count() {
        return histogram.getTotalCount();
    }

    double millis(double percentile) {
        return histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    /** The middle, the end and the worst of it. */
    String told() {
        return String.format(
                Locale.ROOT, "p50 %.0f ms, p99 %.0f ms, longest %.0f ms", millis(50), millis(99), millis(100));
    }
}
