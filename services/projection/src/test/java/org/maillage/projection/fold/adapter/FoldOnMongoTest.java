package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.Fold;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;
import org.maillage.projection.reading.PageQuery;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Slice;
import org.maillage.projection.reading.Sums;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** Three owners of one partition at once, each in its own rhythm, on the real database: the sums are those of the log. */
@WithBackends
class FoldOnMongoTest {

    private static final Partition PARTITION = new Partition("files", 0);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int EVENTS = 2_000;
    private static final int FILES = 40;
    private static final int OWNERS = 3;

    private final MongoDatabase database;

    FoldOnMongoTest(Backends backends) {
        database = MongoClients.create(backends.mongoUri("owners")).getDatabase("owners");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void zombiesChangeNothing(long seed) throws Exception {
        database.drop();
        new MongoJournal(database, 1).prepare();
        var log = log(new Random(seed));

        try (var threads = Executors.newFixedThreadPool(OWNERS)) {
            var owners = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < OWNERS; i++) {
                var random = new Random(seed * OWNERS + i);
                owners.add(() -> own(log, random));
            }
            for (var owner : threads.invokeAll(owners)) {
                assertThat(owner.get()).isTrue();
            }
        }

        assertThat(sums()).isEqualTo(expected(log));
    }

    /** Reads the whole log, as an owner that never hears that it lost the partition. */
    private boolean own(List<JournalEntry> log, Random random) {
        var fold = new Fold(new MongoJournal(database, 1), new MongoCells(database, 1), Map.of());
        fold.own(PARTITION, 0);
        int next = 0;
        while (next < log.size()) {
            int end = Math.min(log.size(), next + 1 + random.nextInt(120));
            fold.take(log.subList(next, end));
            next = end;
            if (random.nextInt(3) > 0) {
                fold.flush();
            }
        }
        return fold.flush().getOrDefault(PARTITION, (long) next) == log.size();
    }

    private static List<JournalEntry> log(Random random) {
        var log = new ArrayList<JournalEntry>();
        var last = new HashMap<Integer, Long>();
        while (log.size() < EVENTS) {
            int file = random.nextInt(FILES);
            long sequence = Math.max(1, last.getOrDefault(file, 0L) + random.nextInt(-1, 3));
            if (sequence == last.getOrDefault(file, 0L) + 1) {
                last.put(file, sequence);
            }
            log.add(event(log.size(), file, sequence, random.nextInt(1, 9)));
        }
        return log;
    }

    private static JournalEntry event(long offset, int file, long sequence, long amount) {
        var where = new Territories(new TreeMap<>(Map.of("2024", List.of("Q" + file % 5, "TOUS"))));
        var contribution = new Contribution(DAY.minusDays(file), where, Map.of(), "", amount);
        return JournalEntry.read(
                new Position(PARTITION, offset),
                new Origin("e", "t", new UUID(1, file), sequence, Instant.EPOCH, Instant.EPOCH, null, null),
                List.of(new Addition("x", 1, contribution)));
    }

    private static Map<String, Long> expected(List<JournalEntry> log) {
        var sums = new TreeMap<String, Long>();
        var last = new HashMap<UUID, Long>();
        for (JournalEntry entry : log) {
            var file = entry.origin().aggregate();
            if (file == null || entry.origin().sequence() != last.getOrDefault(file, 0L) + 1) {
                continue;
            }
            last.put(file, entry.origin().sequence());
            var contribution = entry.additions().getFirst().contribution();
            contribution
                    .where()
                    .byZoning()
                    .values()
                    .forEach(territories ->
                            territories.forEach(territory -> sums.merge(territory, contribution.amount(), Long::sum)));
        }
        return sums;
    }

    private Map<String, Long> sums() {
        var sums = new Sums();
        var period = new Period(DAY.minusYears(1), DAY);
        new MongoCellSource(MongoCells.collection(database, 1))
                .read(PageQuery.of("x", 1, "2024", Set.of(), period), page -> page.addTo(sums, period));
        var found = new TreeMap<String, Long>();
        sums.territories().forEach(territory -> found.put(territory, sums.sum(territory, Slice.WHOLE, period)));
        return found;
    }
}
