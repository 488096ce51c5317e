package org.maillage.impact.job;

import java.time.Instant;
import java.util.Comparator;

/**
 * Which of two claims is the older: the one that was recorded first, then the one with the smaller id. A claim is only matched
 * into an older one, so that matches never go round in circles.
 *
 * @param recordedAt when it was recorded
 */
public record Seniority(Instant recordedAt, JobId id) {

    private static final Comparator<Seniority> OLDEST_FIRST =
            Comparator.comparing(Seniority::recordedAt).thenComparing(Seniority::id);

    /** Whether it came first. */
    public boolean isOlderThan(Seniority other) {
        return OLDEST_FIRST.compare(this, other) < 0;
    }
}
