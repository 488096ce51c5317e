package org.maillage.projection.live.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.maillage.projection.live.Promptness;

/** What the live stream tells about itself. */
final class LiveMetrics implements Promptness {

    /** Two seconds are what is promised; what is older than an hour is history that is taken over. */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofHours(1)
    };

    private final Timer delay;

    LiveMetrics(MeterRegistry meters) {
        delay = Timer.builder("maillage.projection.live.delay")
                .description("From recording to the readers told, of the last event of each partition that moved")
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }

    @Override
    public void told(Duration sinceRecorded) {
        delay.record(sinceRecorded.isNegative() ? Duration.ZERO : sinceRecorded);
    }
}
