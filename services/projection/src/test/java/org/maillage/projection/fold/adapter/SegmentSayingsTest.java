package org.maillage.projection.fold.adapter;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Position;
import org.maillage.projection.fold.Segment;
import org.maillage.projection.freshness.Latest;
import org.maillage.projection.freshness.Said;
import org.maillage.projection.freshness.Telling;

/** A segment tells freshness the same, read for it alone, as its entries do one by one. */
class SegmentSayingsTest {

    private static final Instant FIRST = Instant.parse("2026-11-24T10:00:00.123Z");

    private record Kind(String event, @Nullable String source, Said.@Nullable Counted counted) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theNewestOfEachKindIsThatOfItsEntries(long seed) {
        var random = new Random(seed);
        var entries = new ArrayList<JournalEntry>();
        for (int offset = 0; offset < 200; offset++) {
            entries.add(entry(random, offset));
        }
        var one = entries.stream().flatMap(it -> Telling.said(it).stream()).toList();

        var read = read(entries);

        assertThat(newest(read)).isEqualTo(newest(one)).hasSizeGreaterThan(20);
        assertThat(read).as("each kind once").hasSameSizeAs(newest(read).keySet());
    }

    @Test
    void whatCouldNotBeReadSaysNothing() {
        var dead = JournalEntry.dead(new Position(Entries.PARTITION, 0), Entries.origin(null, 0), "not a view");

        assertThat(read(List.of(dead))).isEmpty();
    }

    private static List<Said> read(List<JournalEntry> entries) {
        return SegmentSayings.of(SegmentWriter.write(new Segment(Entries.PARTITION, 0, entries.size() - 1, entries)));
    }

    private static Map<Kind, Latest> newest(Collection<Said> said) {
        return said.stream()
                .collect(toMap(
                        it -> new Kind(it.event(), it.source(), it.counted()),
                        Said::latest,
                        (one, other) -> new Latest(
                                later(one.occurred(), other.occurred()), later(one.recorded(), other.recorded()))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static JournalEntry entry(Random random, long offset) {
        var position = new Position(Entries.PARTITION, offset);
        var origin = new Origin(
                UUID.randomUUID().toString(),
                "org.maillage.needs."
                        + List.of("need-reported", "need-qualified").get(random.nextInt(2)) + ".v1",
                UUID.randomUUID(),
                1,
                moment(random),
                moment(random),
                "receipt",
                random.nextInt(3) == 0 ? null : "/partenaires/" + random.nextInt(3));
        if (random.nextInt(10) == 0) {
            return JournalEntry.dead(position, origin, "not a view");
        }
        var additions = new ArrayList<Addition>();
        for (int figure = 0; figure < 3; figure++) {
            for (int times = random.nextInt(3); times > 0; times--) {
                additions.add(new Addition("figure-" + figure, 1, contribution(random)));
            }
        }
        return JournalEntry.read(position, origin, additions);
    }

    private static Contribution contribution(Random random) {
        var where = new Territories(new TreeMap<>(Map.of("2024", List.of("QN0310" + random.nextInt(3), "TOUS"))));
        var part = random.nextBoolean() ? "" : "12";
        var day = LocalDate.of(2026, 11, 1 + random.nextInt(28));
        return new Contribution(day, where, Map.of("theme", "SANTE"), part, random.nextInt(1, 9));
    }

    private static Instant moment(Random random) {
        return FIRST.plus(random.nextInt(1000), ChronoUnit.MINUTES);
    }
}
