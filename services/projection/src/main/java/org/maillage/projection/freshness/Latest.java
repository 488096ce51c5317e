package org.maillage.projection.freshness;

import java.time.Instant;

/**
 * The newest of some events, by either clock.
 *
 * @param occurred when the last of them happened
 * @param recorded when the last of them was established
 */
public record Latest(Instant occurred, Instant recorded) {

    Latest and(Latest other) {
        boolean isNoneNewer = !other.occurred.isAfter(occurred) && !other.recorded.isAfter(recorded);
        return isNoneNewer ? this : new Latest(later(occurred, other.occurred), later(recorded, other.recorded));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
