package org.maillage.projection.rebuild.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.Pace;

/** How long a proof rests, so that what people read stays live. */
class RestsTest {

    private long now = Duration.ofHours(1).toNanos();
    private long rested;
    private final Rests rests = new Rests(() -> new Pace(0.25), () -> now, this::rest);

    @Test
    void ofEachPieceOfWorkAsLongAsItsShareLeavesAndNoRestCountsAsWork() {
        works(Duration.ofMillis(100));
        assertThat(rested).isEqualTo(Duration.ofMillis(300).toNanos());

        works(Duration.ofMillis(10));
        assertThat(rested).isEqualTo(Duration.ofMillis(330).toNanos());
    }

    @Test
    void whatTookVeryLongIsNotRestedFromForAsLong() {
        works(Duration.ofMinutes(10));

        assertThat(rested).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    private void works(Duration time) {
        now += time.toNanos();
        rests.run();
    }

    private void rest(long nanos) {
        rested += nanos;
        now += nanos;
    }
}
