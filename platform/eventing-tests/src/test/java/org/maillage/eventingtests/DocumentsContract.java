package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.eventingtests.Documented.NOON;
import static org.maillage.eventingtests.Documented.after;
import static org.maillage.eventingtests.Documented.event;
import static org.maillage.eventingtests.Documented.first;
import static org.maillage.eventingtests.Documented.trim;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventingtests.Counts.Count;

/** What every store of documents promises, the one in memory that models use and the real one alike. */
abstract class DocumentsContract {

    static final int PARTITIONS = 3;

    final UUID one = UUID.randomUUID();
    final UUID other = UUID.randomUUID();

    /** An empty store, in which a document's partition is that of {@link #partition}. */
    abstract Documents<Count> documents();

    static int partition(UUID id) {
        return Math.floorMod(id.getLeastSignificantBits(), PARTITIONS);
    }

    @Test
    void whatWasSavedIsFoundAndNothingElse() {
        documents().save(List.of(first(one)));

        assertThat(documents().find(List.of(one, other))).containsExactly(first(one));
        assertThat(documents().find(List.of(other))).isEmpty();
    }

    @Test
    void theSecondOfTwoThatOpenMisses() {
        documents().save(List.of(first(one)));
        var late = new AggregateDocument<>(
                one, 1, 0, new Count(true, 9), null, List.of(), Map.of(), List.of(), List.of(), List.of(), null, NOON);

        assertThat(documents().save(List.of(late))).containsExactly(one);

        assertThat(documents().find(List.of(one))).containsExactly(first(one));
    }

    @Test
    void theSecondOfTwoThatChangeMissesAndItsNeighboursAreWritten() {
        documents().save(List.of(first(one), first(other)));
        documents().save(List.of(after(first(one), 1)));

        Set<UUID> missed = documents().save(List.of(after(first(one), 2), after(first(other), 3)));

        assertThat(missed).containsExactly(one);
        assertThat(sum(one)).isEqualTo(1);
        assertThat(sum(other)).isEqualTo(3);
    }

    @Test
    void ofManyAtOnceOneWins() {
        documents().save(List.of(first(one)));

        List<Integer> winners = IntStream.rangeClosed(1, 12)
                .parallel()
                .filter(sum -> documents().save(List.of(after(first(one), sum))).isEmpty())
                .boxed()
                .toList();

        assertThat(winners).hasSize(1).containsExactly(sum(one));
    }

    @Test
    void ofManyThatOpenAtOnceOneWins() {
        long winners = IntStream.rangeClosed(1, 12)
                .parallel()
                .filter(_ -> documents().save(List.of(first(one))).isEmpty())
                .count();

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void whatIsPublishedIsTakenOut() {
        AggregateDocument<Count> saved = Documented.pending(one, NOON, 1, 2, 3);
        documents().save(List.of(saved));

        documents().trim(List.of(trim(saved, event(3))));

        assertThat(found(one).pending()).containsExactly(event(3));
        assertThat(found(one).publishedThrough()).isEqualTo(2);
        assertThat(found(one).revision()).isEqualTo(2);
        assertThat(found(one).state()).isEqualTo(saved.state());
    }

    @Test
    void whatMovedMeanwhileStaysAsItIs() {
        AggregateDocument<Count> saved = Documented.pending(one, NOON, 1);
        documents().save(List.of(saved));
        documents().save(List.of(after(saved, 5)));

        documents().trim(List.of(trim(saved)));

        assertThat(found(one)).isEqualTo(after(saved, 5));
    }

    @Test
    void whoDidNotSeeTheTrimMisses() {
        AggregateDocument<Count> saved = Documented.pending(one, NOON, 1);
        documents().save(List.of(saved));
        documents().trim(List.of(trim(saved)));

        assertThat(documents().save(List.of(after(saved, 5)))).containsExactly(one);
        assertThat(documents().save(List.of(after(found(one), 6)))).isEmpty();
    }

    @Test
    void whatIsPendingIsFoundTheOldestFirst() {
        List<UUID> ids = IntStream.range(0, 4).mapToObj(it -> new UUID(7, it)).toList();
        documents()
                .save(List.of(
                        Documented.pending(ids.get(0), NOON.plusSeconds(2), 1),
                        Documented.pending(ids.get(1), NOON.plusSeconds(1), 1),
                        Documented.pending(ids.get(2), NOON),
                        Documented.pending(ids.get(3), NOON.plusSeconds(9), 1)));

        assertThat(documents().dirty(NOON.plusSeconds(9), 10))
                .extracting(AggregateDocument::id)
                .containsExactly(ids.get(1), ids.get(0));
        assertThat(documents().dirty(NOON.plusSeconds(9), 1))
                .extracting(AggregateDocument::id)
                .containsExactly(ids.get(1));
    }

    @Test
    void whatIsDueIsFoundByPartitionTheOldestFirst() {
        List<UUID> mine = IntStream.range(0, 4)
                .mapToObj(it -> new UUID(7, (long) it * PARTITIONS))
                .toList();
        documents()
                .save(List.of(
                        Documented.due(mine.get(0), NOON.plusSeconds(2)),
                        Documented.due(mine.get(1), NOON.plusSeconds(1)),
                        Documented.due(mine.get(2), NOON.plusSeconds(3)),
                        first(mine.get(3)),
                        Documented.due(new UUID(7, 1), NOON)));

        assertThat(documents().due(0, NOON.plusSeconds(2), 10)).containsExactly(mine.get(1), mine.get(0));
        assertThat(documents().due(0, NOON.plusSeconds(2), 1)).containsExactly(mine.get(1));
        assertThat(documents().due(1, NOON, 10)).containsExactly(new UUID(7, 1));
        assertThat(documents().due(0, Instant.EPOCH, 10)).isEmpty();
        assertThat(documents().partitionsDue(List.of(0, 1, 2), NOON)).containsExactly(1);
        assertThat(documents().partitionsDue(List.of(0, 1, 2), NOON.plusSeconds(1)))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(documents().partitionsDue(List.of(2), NOON.plusSeconds(9))).isEmpty();
    }

    private AggregateDocument<Count> found(UUID id) {
        return documents().find(List.of(id)).getFirst();
    }

    private int sum(UUID id) {
        Count count = found(id).state();
        return count == null ? -1 : count.sum();
    }
}
