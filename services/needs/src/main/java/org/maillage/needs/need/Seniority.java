package org.maillage.needs.need;

import java.time.Instant;
import java.util.Comparator;

/**
 * Which of two needs is the older: the one whose report was recorded first, then the one with the smaller id. A need only
 * merges into an older one, so that mergers never go round in circles.
 *
 * @param recordedAt when its report was recorded
 */
public record Seniority(Instant recordedAt, NeedId id) {

    private static final Comparator<Seniority> OLDEST_FIRST =
            Comparator.comparing(Seniority::recordedAt).thenComparing(Seniority::id);

    boolean isOlderThan(Seniority other) {
        return OLDEST_FIRST.compare(this, other) < 0;
    }
}
