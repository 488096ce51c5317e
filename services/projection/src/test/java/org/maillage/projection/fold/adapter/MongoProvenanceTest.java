package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.fold.adapter.Entries.DAY;
import static org.maillage.projection.fold.adapter.Entries.DISTRICTS;
import static org.maillage.projection.fold.adapter.Entries.consecutive;
import static org.maillage.projection.fold.adapter.Entries.counting;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.reading.Counted;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.ProvenanceQuery;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** The contributions to a figure, found in a journal in the real database. */
@WithBackends
class MongoProvenanceTest {

    /** More than the database sends in its first batch, by one district too. */
    private static final int CONTRIBUTIONS = 600;

    private final Finds finds = new Finds();

    @AutoClose
    private final MongoClient client;

    private final MongoDatabase database;
    private final MongoJournal journal;
    private final MongoProvenance provenance;

    MongoProvenanceTest(Backends backends) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(backends.mongoUri("provenance-test")))
                .addCommandListener(finds)
                .build());
        database = client.getDatabase("provenance-test");
        database.drop();
        journal = new MongoJournal(database, 1);
        journal.prepare();
        provenance = new MongoProvenance(MongoJournal.collection(database, 1));
    }

    @ParameterizedTest(name = "in segments of {0}")
    @ValueSource(ints = {200, 1})
    void everyContributionIsFoundOnceHoweverTheJournalIsCut(int perSegment) {
        journal.append(List.of(LongStream.range(0, CONTRIBUTIONS / perSegment)
                .mapToObj(segment -> consecutive(segment * perSegment, perSegment))
                .toList()));

        assertThat(provenance.of(needs("QN03101M")))
                .hasSize(CONTRIBUTIONS / DISTRICTS)
                .extracting(Counted::identity)
                .doesNotHaveDuplicates();
        assertThat(provenance.of(needs()))
                .hasSize(CONTRIBUTIONS)
                .extracting(Counted::identity)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlySegmentsThatAddToTheCellAreRead() {
        journal.append(List.of(LongStream.range(0, 10 * DISTRICTS)
                .mapToObj(offset -> consecutive(offset, 1))
                .toList()));

        assertThat(provenance.of(needs("QN03101M"))).hasSize(10);

        assertThat(statistic("totalDocsExamined")).isEqualTo(10);
    }

    /** Of the last search. */
    private int statistic(String name) {
        return database.runCommand(finds.explanation())
                .get("executionStats", Document.class)
                .getInteger(name);
    }

    @Test
    void ofAllTerritoriesOnlySegmentsOfItsMonthsAreHandedOver() {
        journal.append(List.of(List.of(
                counting(DAY.minusMonths(3), 0), counting(DAY, 1), counting(DAY, 2), counting(DAY.plusMonths(2), 3))));

        assertThat(provenance.of(
                        new ProvenanceQuery("besoins", 1, "2024", Set.of(), new Period(DAY.minusDays(1), DAY))))
                .hasSize(2);
        assertThat(statistic("nReturned")).isEqualTo(2);
        assertThat(provenance.of(new ProvenanceQuery("besoins", 1, "2024", Set.of(), Period.until(DAY))))
                .hasSize(3);
    }

    @Test
    void provenanceIsFoundByOneTerritorySeveralOrAll() {
        journal.append(List.of(List.of(consecutive(0, 3), consecutive(3, 3))));

        assertThat(provenance.of(needs("QN03102M"))).hasSize(2);
        assertThat(provenance.of(needs("QN03102M", "QN03103M"))).hasSize(4);
        assertThat(provenance.of(needs()))
                .as("a contribution to several territories is one")
                .hasSize(6)
                .extracting(Counted::identity)
                .doesNotHaveDuplicates();
    }

    @Test
    void aFigureIsNotTakenForAnotherWhoseNameBeginsAlike() {
        journal.append(List.of(List.of(consecutive(0, 3))));
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
                .hasValueSatisfying(it -> assertThat(it.of(needs())).hasSize(1));
        assertThat(journals.of(2))
                .hasValueSatisfying(it -> assertThat(it.of(needs())).isEmpty());
        assertThat(journals.of(3)).isEmpty();
    }

    private static ProvenanceQuery needs(String... territories) {
        return new ProvenanceQuery("besoins", 1, "2024", Set.of(territories), new Period(DAY.minusYears(1), DAY));
    }

    /** Knows the last search that was sent to the database. */
    private static final class Finds implements CommandListener {

        private volatile BsonDocument last = new BsonDocument();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("find")) {
                last = event.getCommand().clone();
            }
        }

        /** Asks what the database does for it. */
        Bson explanation() {
            var search = new BsonDocument("find", last.get("find")).append("filter", last.get("filter"));
            return new BsonDocument("explain", search).append("verbosity", new BsonString("executionStats"));
        }
    }
}
