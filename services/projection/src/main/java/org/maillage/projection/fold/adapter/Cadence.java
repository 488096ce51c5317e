package org.maillage.projection.fold.adapter;

import java.time.Duration;

/**
 * When to flush: soon when live, with many events at once when far behind. Not sooner than the last flush took, so that
 * about half of the time goes into flushes at most; but a flush that the database kept waiting keeps nobody waiting afterwards. For
 * one thread.
 */
final class Cadence {

    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final FoldProperties properties;
    private long openSinceNanos;
    private int openEvents;
    private boolean catchingUp;
    private Duration lastFlush = Duration.ZERO;

    Cadence(FoldProperties properties) {
        this.properties = properties;
    }

    /** Some events were polled. */
    void polled(int events, long behind, long nowNanos) {
        if (openEvents == 0) {
            openSinceNanos = nowNanos;
        }
        openEvents += events;
        catchingUp = behind >= properties.catchingUpFrom();
    }

    /** Everything is written, which took so long. */
    void flushed(Duration took) {
        openEvents = 0;
        lastFlush = took.compareTo(LONGEST_PAUSE) < 0 ? took : LONGEST_PAUSE;
    }

    boolean isDue(int openCells, long nowNanos) {
        return openEvents > 0
                && (openEvents >= properties.mostEvents()
                        || openCells >= properties.mostCells()
                        || !untilDue(nowNanos).isPositive());
    }

    /** How long a poll may wait for more. */
    Duration patience(long nowNanos) {
        return openEvents == 0 ? IDLE : max(Duration.ZERO, untilDue(nowNanos));
    }

    private Duration untilDue(long nowNanos) {
        var linger = catchingUp ? properties.catchUpLinger() : max(properties.linger(), lastFlush);
        return linger.minusNanos(nowNanos - openSinceNanos);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
