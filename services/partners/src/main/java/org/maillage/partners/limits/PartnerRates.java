package org.maillage.partners.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How many statements each partner may send to this instance. */
public final class PartnerRates {

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    /**
     * Rates that are the same for every partner.
     *
     * @param largestBatch can always be sent by a partner that was quiet for a while
     * @param nanos        a clock that only runs forward
     */
    public PartnerRates(int perSecond, int largestBatch, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = Math.max(perSecond, largestBatch);
        this.nanos = nanos;
    }

    /** Zero when {@code statements} more are fine now, else how long to wait; nothing is taken then. */
    public Duration take(String partnerId, int statements) {
        return buckets.computeIfAbsent(partnerId, _ -> new TokenBucket(perSecond, burst, nanos))
                .take(statements);
    }
}
