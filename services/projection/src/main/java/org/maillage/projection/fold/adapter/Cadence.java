package org.maillage.projection.fold.adapter;

import java.time.Duration;

/** When to flush: soon when live, with many events at once when far behind. For one thread. */
final class Cadence {

    private static final Duration IDLE = Duration.ofMillis(200);

    private final FoldProperties properties;
    private long openSinceNanos;
    private int openEvents;
    private boolean catchingUp;

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

    void flushed() {
        openEvents = 0;
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
        var linger = catchingUp ? properties.catchUpLinger() : properties.linger();
        return linger.minusNanos(nowNanos - openSinceNanos);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
