package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final int LITTLE = 10;
    private static final int FAR_BEHIND = 1_000;
    private static final int MOST_EVENTS = 500;
    private static final int MOST_CELLS = 3_000;

    private final Cadence cadence = new Cadence(
            new FoldProperties(1, Duration.ofMillis(25), Duration.ofSeconds(15), FAR_BEHIND, MOST_EVENTS, MOST_CELLS));

    @Test
    void withNothingOpenNothingIsDue() {
        assertThat(cadence.isDue(0, seconds(60))).isFalse();
        assertThat(cadence.patience(seconds(60))).isPositive();
    }

    @Test
    void liveAFlushComesSoon() {
        cadence.polled(1, 0, 0);

        assertThat(cadence.isDue(LITTLE, millis(24))).isFalse();
        assertThat(cadence.patience(millis(24))).isEqualTo(Duration.ofMillis(1));
        assertThat(cadence.isDue(LITTLE, millis(25))).isTrue();
    }

    @Test
    void farBehindManyEventsAreGathered() {
        cadence.polled(1, FAR_BEHIND, 0);
        assertThat(cadence.isDue(LITTLE, seconds(14))).isFalse();
        assertThat(cadence.isDue(LITTLE, seconds(15))).isTrue();
    }

    @Test
    void onceNotFarBehindAnyMoreWhatWasGatheredIsDue() {
        cadence.polled(1, FAR_BEHIND, 0);
        cadence.polled(1, FAR_BEHIND - 1, seconds(1));

        assertThat(cadence.isDue(LITTLE, seconds(1))).isTrue();
    }

    @Test
    void thereAreNeverMoreEventsOrCellsThanMayBe() {
        cadence.polled(MOST_EVENTS - 1, FAR_BEHIND, 0);
        assertThat(cadence.isDue(MOST_CELLS - 1, 0)).isFalse();
        assertThat(cadence.isDue(MOST_CELLS, 0)).isTrue();

        cadence.polled(1, FAR_BEHIND, 0);
        assertThat(cadence.isDue(LITTLE, 0)).isTrue();
    }

    @Test
    void noFlushComesSoonerThanTheLastOneTook() {
        cadence.polled(1, 0, 0);
        cadence.flushed(Duration.ofMillis(400));
        cadence.polled(1, 0, seconds(1));

        assertThat(cadence.isDue(LITTLE, seconds(1) + millis(399))).isFalse();
        assertThat(cadence.isDue(LITTLE, seconds(1) + millis(400))).isTrue();
    }

    @Test
    void aFlushThatHungKeepsTheNextOneWaitingForASecondAtMost() {
        cadence.flushed(Duration.ofSeconds(20));
        cadence.polled(1, 0, 0);

        assertThat(cadence.isDue(LITTLE, millis(999))).isFalse();
        assertThat(cadence.isDue(LITTLE, seconds(1))).isTrue();
    }

    private static long millis(long some) {
        return Duration.ofMillis(some).toNanos();
    }

    private static long seconds(long some) {
        return Duration.ofSeconds(some).toNanos();
    }
}
