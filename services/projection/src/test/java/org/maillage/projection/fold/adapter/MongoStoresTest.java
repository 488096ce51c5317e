package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.Cells;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.PageChange;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.fold.Segment;
import org.maillage.projection.reading.Counted;
import org.maillage.projection.reading.Page;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.ProvenanceQuery;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** What the fold's model takes for granted of journal and cells, held to the real database. */
@WithBackends
class MongoStoresTest {

    private static final Map<String, Integer> FIGURES = Map.of("besoins-signales", 1, "emplois", 3);
    private static final Partition PARTITION = new Partition("needs.need.events.v1", 3);
    private static final Partition OTHER = new Partition("needs.need.events.v1", 4);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final PageKey PAGE = new PageKey("besoins", 1, "2024", "TOUS", 2026, PARTITION);

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoJournal journal;
    private final MongoCells cells;

    MongoStoresTest(Backends backends) {
        client = MongoClients.create(backends.mongoUri("stores"));
        database = client.getDatabase("stores");
        journal = new MongoJournal(database, 1);
        cells = new MongoCells(database, 1);
    }

    @BeforeEach
    void empty() {
        database.drop();
        journal.prepare();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aSegmentComesBackAsItWasWritten() {
        var read = entry(7, UUID.randomUUID(), 2);
        var dead = JournalEntry.dead(new Position(PARTITION, 8), origin(null, 0), "not a NeedReportedV1");
        var both = segment(0, 9, read, dead);

        assertThat(journal.append(List.of(List.of(both)))).isEmpty();

        assertThat(journal.between(PARTITION, 0, 100)).containsExactly(read, dead);
        assertThat(journal.append(List.of(List.of(both)))).containsExactly(Map.entry(PARTITION, both));
    }

    @Test
    void whatIsThereAlreadyIsGivenBackAndNothingIsWrittenBehindIt() {
        var file = UUID.randomUUID();
        var first = segment(0, 2, entry(1, file, 1), entry(2, file, 2));
        var third = segment(5, 5, entry(5, file, 3));
        journal.append(List.of(List.of(first)));

        var others = journal.append(List.of(List.of(segment(0, 4, entry(1, file, 1)), third)));

        assertThat(others).containsExactly(Map.entry(PARTITION, first));
        assertThat(journal.end(PARTITION)).isEqualTo(3);
    }

    @Test
    void aChainIsWrittenUpToTheFirstWhosePlaceIsTaken() {
        var file = UUID.randomUUID();
        var theirs = segment(3, 9, entry(3, file, 2), entry(9, file, 3));
        journal.append(List.of(List.of(theirs)));
        var elsewhere = new Segment(OTHER, 0, 0, List.of(entry(new Position(OTHER, 0), file, 1)));

        var others = journal.append(List.of(
                List.of(
                        segment(0, 2, entry(1, file, 1)),
                        segment(3, 4, entry(3, file, 2)),
                        segment(5, 9, entry(9, file, 3))),
                List.of(elsewhere)));

        assertThat(others).containsExactly(Map.entry(PARTITION, theirs));
        assertThat(journal.between(PARTITION, 0, 9)).hasSize(3);
        assertThat(journal.between(PARTITION, 2, 8)).containsExactly(entry(3, file, 2));
        assertThat(journal.end(PARTITION)).isEqualTo(10);
        assertThat(journal.end(OTHER)).isEqualTo(1);
    }

    @Test
    void lastSequencesLookBelowAnOffsetOfOnePartition() {
        var file = UUID.randomUUID();
        var other = UUID.randomUUID();
        journal.append(List.of(List.of(
                segment(0, 5, entry(4, file, 1), entry(5, other, 1)),
                segment(6, 9, entry(8, file, 2), entry(9, file, 3)),
                segment(10, 12, entry(12, file, 4)))));

        assertThat(journal.lastSequences(PARTITION, Set.of(file), 10)).containsExactly(Map.entry(file, 3L));
        assertThat(journal.lastSequences(PARTITION, Set.of(file, other), 100)).hasSize(2);
        assertThat(journal.lastSequences(PARTITION, Set.of(UUID.randomUUID()), 100))
                .isEmpty();
        assertThat(journal.lastSequences(PARTITION, Set.of(file), 0)).isEmpty();
        assertThat(journal.lastSequences(OTHER, Set.of(file), 100)).isEmpty();
        assertThat(journal.end(PARTITION)).isEqualTo(13);
        assertThat(journal.end(OTHER)).isZero();
    }

    @Test
    void aPageIsWrittenOnlyFromTheWatermarkThatWasRead() {
        assertThat(cells.add(List.of(change(Cells.NONE, 5, 2)))).isEmpty();
        assertThat(cells.add(List.of(change(Cells.NONE, 9, 100)))).containsExactly(PAGE);
        assertThat(cells.add(List.of(change(4, 9, 100)))).containsExactly(PAGE);
        assertThat(cells.add(List.of(change(5, 9, 3)))).isEmpty();

        assertThat(cells.watermarks(Set.of(PAGE))).containsExactly(Map.entry(PAGE, 9L));
        assertThat(changed(Map.of(PARTITION, -1L), _ -> true))
                .singleElement()
                .satisfies(page -> assertThat(page.cells())
                        .singleElement()
                        .extracting(Page.Cell::sum)
                        .isEqualTo(5L));
    }

    @Test
    void oneMissDoesNotKeepTheOthersFromBeingWritten() {
        var other = new PageKey("besoins", 1, "2024", "QN03107M", 2026, PARTITION);
        cells.add(List.of(change(Cells.NONE, 5, 2)));

        var missed = cells.add(List.of(
                change(1, 6, 1), new PageChange(other, Cells.NONE, 6, PageChange.Sums.of(Map.of("11.24.*", 1L)))));

        assertThat(missed).contains(PAGE);
        assertThat(cells.watermarks(Set.of(PAGE, other))).containsOnly(Map.entry(PAGE, 5L), Map.entry(other, 6L));
    }

    @Test
    void changedPagesAreThoseBeyondAnOffset() {
        cells.add(List.of(change(Cells.NONE, 5, 2)));

        assertThat(changed(Map.of(PARTITION, 4L), _ -> true))
                .extracting(Page::key)
                .containsExactly(PAGE);
        assertThat(changed(Map.of(PARTITION, 5L), _ -> true)).isEmpty();
        assertThat(changed(Map.of(PARTITION, 4L), _ -> false)).isEmpty();
        assertThat(changed(Map.of(), _ -> true)).isEmpty();
    }

    @Test
    void progressOnlyGrows() {
        var progress = new MongoProgress(database, 1);
        var early = Instant.parse("2026-11-24T10:00:00Z");
        progress.tell(Map.of(PARTITION, new Reached(7, early.plusSeconds(9), early)));
        progress.tell(Map.of(PARTITION, new Reached(3, early, early.plusSeconds(1))));

        assertThat(progress.all())
                .containsExactly(Map.entry(PARTITION, new Reached(7, early.plusSeconds(9), early.plusSeconds(1))));
    }

    @Test
    void aGenerationOfOtherFiguresOrOfATopicMadeAgainIsRefused() {
        var generations = new MongoGenerations(database, 1);
        assertThat(generations.definitions()).isEmpty();
        generations.require("digest", FIGURES, Map.of("topic", "id"));
        generations.require("digest", FIGURES, Map.of("topic", "id"));
        assertThat(generations.definitions()).isEqualTo(FIGURES);

        assertThatExceptionOfType(GenerationRefusedException.class)
                .isThrownBy(() -> generations.require("other", FIGURES, Map.of("topic", "id")))
                .withMessageContaining("rebuilt");
        assertThatExceptionOfType(GenerationRefusedException.class)
                .isThrownBy(() -> generations.require("digest", FIGURES, Map.of("topic", "made again")))
                .withMessageContaining("topic");
        new MongoGenerations(database, 2).require("other", FIGURES, Map.of("topic", "made again"));
        generations.forget();
        generations.require("other", FIGURES, Map.of("topic", "made again"));
    }

    @ParameterizedTest(name = "in segments of {0}")
    @ValueSource(ints = {1_000, 1})
    void tenThousandContributionsAreExplainedInUnderASecond(int perSegment) {
        for (long start = 0; start < 30_000; start += 1_000) {
            long from = start;
            journal.append(List.of(LongStream.range(0, 1_000 / perSegment)
                    .mapToObj(segment -> consecutive(from + segment * perSegment, perSegment))
                    .toList()));
        }
        var provenance = new MongoProvenance(MongoJournal.collection(database, 1));
        var third = provenance("QN03101M");

        assertThat(provenance.of(third)).hasSize(10_000);
        long quickest = LongStream.range(0, 5)
                .map(_ -> nanosOf(() -> provenance.of(third)))
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(quickest)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void provenanceIsFoundByOneTerritorySeveralOrAll() {
        journal.append(List.of(List.of(consecutive(0, 3), consecutive(3, 3))));
        var provenance = new MongoProvenance(MongoJournal.collection(database, 1));

        assertThat(provenance.of(provenance("QN03102M"))).hasSize(2);
        assertThat(provenance.of(provenance("QN03102M", "QN03103M"))).hasSize(4);
        assertThat(provenance.of(provenance()))
                .as("a contribution to several territories is one")
                .hasSize(6)
                .extracting(Counted::identity)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFigureIsNotTakenForAnotherWhoseNameBeginsAlike() {
        journal.append(List.of(List.of(consecutive(0, 3))));
        var provenance = new MongoProvenance(MongoJournal.collection(database, 1));
        var year = new Period(DAY.minusYears(1), DAY);

        assertThat(provenance.of(new ProvenanceQuery("besoin", 1, "2024", Set.of(), year)))
                .isEmpty();
        assertThat(provenance.of(new ProvenanceQuery("besoins", 2, "2024", Set.of(), year)))
                .isEmpty();
    }

    @Test
    void journalsAreThoseOfGenerationsThatAreKept() {
        journal.append(List.of(List.of(consecutive(0, 1))));
        var journals = new MongoJournals(database, 2);

        assertThat(journals.of(1))
                .hasValueSatisfying(it -> assertThat(it.of(provenance())).hasSize(1));
        assertThat(journals.of(2))
                .hasValueSatisfying(it -> assertThat(it.of(provenance())).isEmpty());
        assertThat(journals.of(3)).isEmpty();
    }

    private static ProvenanceQuery provenance(String... territories) {
        return new ProvenanceQuery("besoins", 1, "2024", Set.of(territories), new Period(DAY.minusYears(1), DAY));
    }

    private static long nanosOf(Runnable reading) {
        long start = System.nanoTime();
        reading.run();
        return System.nanoTime() - start;
    }

    private List<Page> changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted) {
        var found = new ArrayList<Page>();
        new MongoCellSource(MongoCells.collection(database, 1)).changed(beyond, wanted, found::add);
        return found;
    }

    private static PageChange change(long read, long reached, long sum) {
        return new PageChange(PAGE, read, reached, PageChange.Sums.of(Map.of("11.24.*", sum)));
    }

    private static Segment segment(long from, long to, JournalEntry... entries) {
        return new Segment(PARTITION, from, to, List.of(entries));
    }

    private static Segment consecutive(long from, int entries) {
        return segment(
                from,
                from + entries - 1,
                LongStream.range(from, from + entries)
                        .mapToObj(offset -> entry(offset, UUID.randomUUID(), 1))
                        .toArray(JournalEntry[]::new));
    }

    private static JournalEntry entry(long offset, UUID file, long sequence) {
        return entry(new Position(PARTITION, offset), file, sequence);
    }

    /** Events of three districts in turn. */
    private static JournalEntry entry(Position position, UUID file, long sequence) {
        var district = "QN0310%dM".formatted(1 + position.offset() % 3);
        var where = new Territories(new TreeMap<>(Map.of("2024", List.of(district, "TOUS"))));
        var contribution = new Contribution(DAY, where, Map.of("theme", "SANTE"), "", 1);
        return JournalEntry.read(position, origin(file, sequence), List.of(new Addition("besoins", 1, contribution)));
    }

    private static Origin origin(@Nullable UUID file, long sequence) {
        var at = Instant.parse("2026-11-24T10:00:00.123Z");
        return new Origin("e" + sequence, "need-reported.v1", file, sequence, at, at, "receipt", null);
    }
}
