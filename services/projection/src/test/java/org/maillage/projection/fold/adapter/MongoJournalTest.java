package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.fold.adapter.Entries.OTHER;
import static org.maillage.projection.fold.adapter.Entries.PARTITION;
import static org.maillage.projection.fold.adapter.Entries.entry;
import static org.maillage.projection.fold.adapter.Entries.origin;
import static org.maillage.projection.fold.adapter.Entries.segment;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Position;
import org.maillage.projection.fold.Segment;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** What the fold's model takes for granted of the journal, held to the real database. */
@WithBackends
class MongoJournalTest {

    @AutoClose
    private final MongoClient client;

    private final MongoJournal journal;

    MongoJournalTest(Backends backends) {
        client = MongoClients.create(backends.mongoUri("journal-test"));
        var database = client.getDatabase("journal-test");
        database.drop();
        journal = new MongoJournal(database, 1);
        journal.prepare();
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
}
