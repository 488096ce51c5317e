package org.maillage.projection.live.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LiveMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LiveMetrics metrics = new LiveMetrics(meters);

    @Test
    void whatTookLongerThanIsPromisedIsToldApart() {
        metrics.told(Duration.ofSeconds(2));
        metrics.told(Duration.ofMillis(2_001));

        var delay = meters.get("maillage.projection.live.delay").timer();
        assertThat(delay.count()).isEqualTo(2);
        assertThat(delay.takeSnapshot().histogramCounts())
                .anyMatch(it -> it.bucket(TimeUnit.MILLISECONDS) == 2_000 && it.count() == 1);
    }

    @Test
    void aClockThatIsBehindTheDoorsTakesNothingAway() {
        metrics.told(Duration.ofMillis(-4));

        assertThat(meters.get("maillage.projection.live.delay").timer().totalTime(TimeUnit.NANOSECONDS))
                .isZero();
    }
}
