package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.fold.adapter.Entries.OTHER;
import static org.maillage.projection.fold.adapter.Entries.PARTITION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;

class UnflushedTest {

    private static final Instant EARLY = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-24T09:00:00Z");

    private final Unflushed unflushed = new Unflushed();

    @Test
    void eachEventIsToldOnceItIsWritten() {
        unflushed.take(List.of(recorded(PARTITION, LATE), recorded(PARTITION, EARLY)));
        unflushed.take(List.of(recorded(OTHER, EARLY)));

        assertThat(flushed()).containsExactlyInAnyOrder(LATE, EARLY, EARLY);
        assertThat(flushed()).isEmpty();
    }

    @Test
    void theLatestOfAPartitionStaysKnown() {
        unflushed.take(List.of(recorded(PARTITION, LATE), recorded(PARTITION, EARLY)));
        flushed();
        unflushed.take(List.of(recorded(PARTITION, EARLY)));

        assertThat(unflushed.latest(PARTITION)).isEqualTo(LATE);
        assertThat(unflushed.latest(OTHER)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void whatIsSomebodyElsesIsNotToldHere() {
        unflushed.take(List.of(recorded(PARTITION, LATE), recorded(OTHER, EARLY)));
        unflushed.forget(PARTITION);

        assertThat(flushed()).containsExactly(EARLY);
        assertThat(unflushed.latest(PARTITION)).isEqualTo(Instant.EPOCH);
    }

    private List<Instant> flushed() {
        var told = new ArrayList<Instant>();
        unflushed.flushed(told::add);
        return told;
    }

    private static JournalEntry recorded(Partition partition, Instant recorded) {
        var origin = new Origin("event", "type", UUID.randomUUID(), 1, EARLY, recorded, null, null);
        return new JournalEntry(new Position(partition, 0), origin, null, List.of(), List.of());
    }
}
