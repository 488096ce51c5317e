package org.maillage.projection.rebuild.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.projection.rebuild.GenerationsInMemory;
import org.maillage.projection.rebuild.Rebuild;
import org.maillage.projection.rebuild.Rebuilding;
import org.maillage.projection.rebuild.RebuildsInMemory;

class NightlyTest {

    private final RebuildsInMemory kept = new RebuildsInMemory();
    private final Rebuilding rebuilding = new Rebuilding(kept, kept, new GenerationsInMemory(Map.of()));

    @Test
    void atItsTimeInTheCityOneBeginsThatOnlyProves() {
        looks("2026-11-30T01:29:59Z", LocalTime.of(2, 30));
        assertThat(kept.latest(9)).isEmpty();

        looks("2026-11-30T01:30:00Z", LocalTime.of(2, 30));
        assertThat(kept.latest(9)).singleElement().matches(Rebuild::proveOnly);
    }

    @Test
    void oneEachNightWhoeverLooks() {
        looks("2026-11-30T01:30:00Z", LocalTime.of(2, 30));
        rebuilding.discard(2);
        looks("2026-11-30T01:40:00Z", LocalTime.of(2, 30));
        assertThat(kept.latest(9)).hasSize(1);

        looks("2026-12-01T01:40:00Z", LocalTime.of(2, 30));
        assertThat(kept.latest(9)).hasSize(2);
    }

    @Test
    void whoComesUpLateLeavesItToTheNextNight() {
        looks("2026-11-30T02:30:00Z", LocalTime.of(2, 30));

        assertThat(kept.latest(9)).isEmpty();
    }

    @Test
    void withoutATimeThereIsNone() {
        looks("2026-11-30T01:30:00Z", null);

        assertThat(kept.latest(9)).isEmpty();
    }

    private void looks(String now, @Nullable LocalTime at) {
        new Nightly(rebuilding, at, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).look();
    }
}
