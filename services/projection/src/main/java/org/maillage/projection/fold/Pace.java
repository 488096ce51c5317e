package org.maillage.projection.fold;

import java.time.Duration;

/**
 * How much of its time a fold may work; it rests for the others.
 *
 * @param share above 0, at most 1
 */
public record Pace(double share) {

    /** Never rests. */
    public static final Pace FULL = new Pace(1);

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    public Pace {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of time lies above 0 and is at most 1, not " + share);
        }
    }

    /** How long to rest after so much work. */
    public Duration restAfter(Duration work) {
        var rest = Duration.ofNanos((long) (work.toNanos() * (1 - share) / share));
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }
}
