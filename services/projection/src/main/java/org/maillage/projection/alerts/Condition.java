package org.maillage.projection.alerts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an alert is raised. */
public sealed interface Condition {

    /** Whether it holds; what nobody can tell does not. */
    boolean holds(Observation observed);

    /**
     * What a figure says now.
     *
     * @param value  in its unit; null when there is none to give
     * @param newest when the last that counts for it there was established; null before the first
     */
    record Observation(
            Instant at,
            @Nullable BigDecimal value,
            @Nullable Instant newest) {}

    /** Above a limit, not at it. */
    record Above(BigDecimal limit) implements Condition {
        @Override
        public boolean holds(Observation observed) {
            return observed.value() != null && observed.value().compareTo(limit) > 0;
        }
    }

    /** Below a limit, not at it. */
    record Below(BigDecimal limit) implements Condition {
        @Override
        public boolean holds(Observation observed) {
            return observed.value() != null && observed.value().compareTo(limit) < 0;
        }
    }

    /** Nothing that counts for the figure in the alert's territory was established for longer than so many days. */
    record Silent(int days) implements Condition {

        private static final int MOST_DAYS = 3_660;

        public Silent {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException("1 to " + MOST_DAYS + " days, not " + days);
            }
        }

        @Override
        public boolean holds(Observation observed) {
            return observed.newest() != null
                    && observed.at().isAfter(observed.newest().plus(Duration.ofDays(days)));
        }
    }
}
