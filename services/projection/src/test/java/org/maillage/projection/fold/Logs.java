package org.maillage.projection.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;

/** Small logs of one partition, and what an independent slow reader makes of them. */
final class Logs {

    static final Partition PARTITION = new Partition("files", 0);
    /** Where records came first that come again in {@link #PARTITION}, in some tests. */
    static final String FIRST_TOPIC = "files-first";

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Logs() {}

    /** An event of a file that adds an amount to the cells of some figures. */
    static JournalEntry event(long offset, int file, long sequence, long amount, String... figures) {
        var where = new Territories(new TreeMap<>(Map.of("2024", List.of("TOUS"))));
        var additions = new ArrayList<Addition>();
        for (String figure : figures) {
            additions.add(new Addition(figure, 1, new Contribution(DAY, where, Map.of(), "", amount)));
        }
        return JournalEntry.read(
                new Position(PARTITION, offset),
                new Origin(
                        file + "#" + sequence,
                        "file-changed.v1",
                        new UUID(0, file),
                        sequence,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        null),
                additions);
    }

    /**
     * Two files: one whose second event is late, so that its third leaves a gap and comes again; and repetitions.
     * Two figures that share some events.
     */
    static List<JournalEntry> troubled() {
        return List.of(
                event(0, 1, 1, 1, "x"),
                event(1, 1, 3, 100, "x", "y"),
                event(2, 1, 2, 10, "y"),
                event(3, 1, 3, 100, "x", "y"),
                event(4, 1, 1, 1, "x"));
    }

    /** Records that come again: two that could not be read, in the wrong order and more than once, and one that could. */
    static List<JournalEntry> redriven() {
        return List.of(
                event(0, 1, 2, 1, "x"), event(1, 1, 2, 1, "x"), event(2, 2, 7, 100, "x"), event(3, 1, 1, 10, "x", "y"));
    }

    /** What the journal has of them from the first time. */
    static List<JournalEntry> first() {
        return List.of(dead(event(0, 1, 1, 10)), dead(event(1, 1, 2, 1)), event(2, 2, 7, 100, "x"));
    }

    private static JournalEntry dead(JournalEntry it) {
        return JournalEntry.dead(it.position(), it.origin(), "unreadable");
    }

    /** The entries that count: each file's events in the order of their sequences, each once. */
    static List<JournalEntry> counted(List<JournalEntry> log) {
        var last = new HashMap<UUID, Long>();
        var counted = new ArrayList<JournalEntry>();
        for (JournalEntry entry : log) {
            UUID file = entry.origin().aggregate();
            if (entry.origin().sequence() == last.getOrDefault(file, 0L) + 1) {
                last.put(file, entry.origin().sequence());
                counted.add(entry);
            }
        }
        return counted;
    }

    /** By figure, the sum of what counts up to an offset. */
    static Map<String, Long> sums(List<JournalEntry> log, long upTo) {
        var sums = new TreeMap<String, Long>();
        for (JournalEntry entry : counted(log)) {
            if (entry.position().offset() <= upTo) {
                entry.additions()
                        .forEach(it -> sums.merge(it.figure(), it.contribution().amount(), Long::sum));
            }
        }
        return sums;
    }
}
