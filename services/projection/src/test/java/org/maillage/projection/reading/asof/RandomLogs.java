package org.maillage.projection.reading.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;

/** Logs of two partitions, and a figure of each kind that is read from them. */
final class RandomLogs {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 1);
    static final int DAYS = 90;
    static final Figures FIGURES = new Figures(List.of(
            counted("n", new Measure.Count()),
            counted("stock", Measure.Count.stock()),
            counted("days", new Measure.Median(2)),
            counted("who", new Measure.Distinct()),
            counted("mix", new Measure.Diversity(2)),
            ratio("rate", Window.PERIOD),
            ratio("cohort", Window.LAST_24_MONTHS)));

    private static final int EVENTS = 80;
    private static final int FILES = 12;
    private static final List<String> COUNTED = List.of("n", "stock", "days", "who", "mix");

    private RandomLogs() {}

    /** A fact of no kind: figures of these logs are made of entries. */
    private record Nothing() {}

    /**
     * Events that are recorded in the order of their file's history, and about whatever day. Some come too late or early for
     * their neighbours' clocks.
     */
    static List<JournalEntry> log(Random random) {
        var log = new ArrayList<JournalEntry>();
        var sequences = new HashMap<Integer, Long>();
        var recorded = new HashMap<Integer, Integer>();
        var offsets = new HashMap<Partition, Long>();
        while (log.size() < EVENTS) {
            int file = random.nextInt(FILES);
            var partition = new Partition("files", file % 2);
            long sequence = sequences.merge(file, 1L, Long::sum);
            int hour = recorded.merge(file, random.nextInt(24 * DAYS / 6), Integer::sum);
            long offset = offsets.merge(partition, 1L + random.nextInt(2), Long::sum);
            log.add(JournalEntry.read(
                    new Position(partition, offset),
                    new Origin(
                            "e" + file + "#" + sequence,
                            "file-changed.v1",
                            new UUID(0, file),
                            sequence,
                            at(random.nextInt(24 * DAYS)),
                            at(hour),
                            null,
                            null),
                    additions(random)));
        }
        return log;
    }

    /** An hour of those in which things happen. */
    static Instant at(int hour) {
        return FIRST_DAY.atStartOfDay().plusHours(hour).toInstant(ZoneOffset.UTC);
    }

    private static List<Addition> additions(Random random) {
        var additions = new ArrayList<Addition>();
        for (String figure : COUNTED) {
            for (int i = random.nextInt(3); i > 0; i--) {
                additions.add(new Addition(figure, 1, contribution(figure, random)));
            }
        }
        return additions;
    }

    private static Contribution contribution(String figure, Random random) {
        String district = "QN0310" + random.nextInt(3) + "M";
        var where = new Territories(
                new TreeMap<>(Map.of("2015", List.of("HORS", "TOUS"), "2024", List.of(district, "TOUS"))));
        boolean plain = figure.equals("n") || figure.equals("stock");
        return new Contribution(
                FIRST_DAY.plusDays(random.nextInt(DAYS)),
                where,
                Map.of("theme", random.nextBoolean() ? "A" : "B"),
                plain ? "" : Integer.toString(random.nextInt(5)),
                plain ? random.nextInt(-2, 9) : 1);
    }

    private static Figure counted(String key, Measure measure) {
        var definition = Definition.sum(key, key, "pièces", measure, List.of("theme"), key);
        return new Counted<Nothing>() {
            @Override
            public Definition definition() {
                return definition;
            }

            @Override
            public Class<Nothing> counts() {
                return Nothing.class;
            }

            @Override
            public List<Contribution> contributions(Nothing fact) {
                return List.of();
            }
        };
    }

    private static Figure ratio(String key, Window window) {
        var measure = new Measure.Ratio(Operand.only("n", "theme", "A"), Operand.whole("n"), window);
        var definition = Definition.shown(key, key, "%", measure, List.of(), key);
        return () -> definition;
    }
}
