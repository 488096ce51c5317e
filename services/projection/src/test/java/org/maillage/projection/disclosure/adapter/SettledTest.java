package org.maillage.projection.disclosure.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Reached;

class SettledTest {

    private static final Instant NOW = Instant.parse("2026-11-01T04:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Reached LONG_AGO = new Reached(9, NOW.minusSeconds(9_000), NOW.minusSeconds(8_999));

    @Test
    void whereNothingWasCountedNothingIsSettled() {
        assertThat(Settled.is(Map.of(), NOW, MINUTE)).isFalse();
    }

    @Test
    void whatIsCountedAsItIsRecordedDisturbsNothing() {
        assertThat(settled(new Reached(4, NOW.minusSeconds(3), NOW.minusSeconds(2))))
                .isTrue();
    }

    @Test
    void aHistoryIsWaitedFor() {
        var last = Instant.parse("2021-04-08T09:00:00Z");

        assertThat(settled(new Reached(4, last, NOW.minusSeconds(59)))).isFalse();
        assertThat(settled(new Reached(4, last, NOW.minusSeconds(61)))).isTrue();
    }

    private static boolean settled(Reached other) {
        return Settled.is(Map.of(new Partition("a", 0), LONG_AGO, new Partition("a", 1), other), NOW, MINUTE);
    }
}
