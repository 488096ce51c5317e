package org.maillage.partners.limits;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A steady rate with a burst. Safe to use from several threads. */
final class TokenBucket {

    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanos;
    private double tokens;
    private long filledAt;

    /** @param nanos a clock that only runs forward */
    TokenBucket(double perSecond, double burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
        this.tokens = burst;
        this.filledAt = nanos.getAsLong();
    }

    /** Takes {@code wanted} tokens, or none and tells how long it takes until they are there; zero when taken. */
    synchronized Duration take(int wanted) {
        long now = nanos.getAsLong();
        tokens = Math.min(burst, tokens + (now - filledAt) / NANOS_PER_SECOND * perSecond);
        filledAt = now;
        if (tokens >= wanted) {
            tokens -= wanted;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((wanted - tokens) / perSecond * NANOS_PER_SECOND));
    }
}
