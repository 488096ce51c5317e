package org.maillage.projection.fold.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether events are being taken in: the part of readiness named {@code figures}. */
final class FoldStatus implements HealthIndicator {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Clock clock;
    private volatile @Nullable Instant lastSign;
    private volatile @Nullable String fault = "not started";

    FoldStatus(Clock clock) {
        this.clock = clock;
    }

    /** The log was read, and everything is as it should be. */
    void alive() {
        lastSign = clock.instant();
        fault = null;
    }

    void failing(String why) {
        fault = why;
    }

    @Override
    public Health health() {
        String why = fault;
        if (why != null) {
            return Health.down().withDetail("reason", why).build();
        }
        Instant last = lastSign;
        if (last == null || last.plus(SILENCE).isBefore(clock.instant())) {
            return Health.down()
                    .withDetail("reason", "the log has not been read since " + last)
                    .build();
        }
        return Health.up().build();
    }
}
