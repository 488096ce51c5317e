package org.maillage.projection.rebuild.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.Pace;

class YieldingPaceTest {

    private static final Pace A_THIRD = new Pace(0.3);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final YieldingPace pace = new YieldingPace(A_THIRD, Duration.ofSeconds(5), nanos::get);

    @Test
    void untilItIsKnownWhetherEventsComeInItYields() {
        assertThat(pace.get()).isEqualTo(A_THIRD);
    }

    @Test
    void onceTheyPauseItIsFull() {
        pass(Duration.ofSeconds(5));

        assertThat(pace.get()).isEqualTo(Pace.FULL);
    }

    @Test
    void itYieldsAgainWithTheNextOne() {
        pass(Duration.ofMinutes(1));
        pace.flushed(List.of());
        pass(Duration.ofMillis(4_999));

        assertThat(pace.get()).isEqualTo(A_THIRD);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
