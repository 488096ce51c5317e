package org.maillage.projection.fold.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;
import org.maillage.projection.fold.Segment;

/** Journal entries, each of which adds one need to one of three districts in turn. */
final class Entries {

    static final Partition PARTITION = new Partition("needs.need.events.v1", 3);
    static final Partition OTHER = new Partition("needs.need.events.v1", 4);
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final int DISTRICTS = 3;

    private Entries() {}

    static Segment segment(long from, long to, JournalEntry... entries) {
        return new Segment(PARTITION, from, to, List.of(entries));
    }

    /** One of so many files, an event each. */
    static Segment consecutive(long from, int entries) {
        return segment(
                from,
                from + entries - 1,
                LongStream.range(from, from + entries)
                        .mapToObj(offset -> entry(offset, UUID.randomUUID(), 1))
                        .toArray(JournalEntry[]::new));
    }

    /** A segment of one entry that counts on a day. */
    static Segment counting(LocalDate day, long offset) {
        return segment(offset, offset, entry(new Position(PARTITION, offset), UUID.randomUUID(), 1, day));
    }

    static JournalEntry entry(long offset, UUID file, long sequence) {
        return entry(new Position(PARTITION, offset), file, sequence);
    }

    static JournalEntry entry(Position position, UUID file, long sequence) {
        return entry(position, file, sequence, DAY);
    }

    private static JournalEntry entry(Position position, UUID file, long sequence, LocalDate day) {
        var district = "QN0310%dM".formatted(1 + position.offset() % DISTRICTS);
        var where = new Territories(new TreeMap<>(Map.of("2024", List.of(district, "TOUS"))));
        var contribution = new Contribution(day, where, Map.of("theme", "SANTE"), "", 1);
        return JournalEntry.read(position, origin(file, sequence), List.of(new Addition("besoins", 1, contribution)));
    }

    static Origin origin(@Nullable UUID file, long sequence) {
        var at = Instant.parse("2026-11-24T10:00:00.123Z");
        return new Origin("e" + sequence, "need-reported.v1", file, sequence, at, at, "receipt", null);
    }
}
