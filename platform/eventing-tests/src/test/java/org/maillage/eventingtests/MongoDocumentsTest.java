package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.eventingtests.Documented.NOON;
import static org.maillage.eventingtests.Documented.first;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.mongo.MongoDocuments;
import org.maillage.eventingtests.Counts.Count;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

@WithBackends
class MongoDocumentsTest extends DocumentsContract {

    private static final String DATABASE = "mongo-documents";

    @SuppressWarnings("NullAway.Init")
    private static MongoClient client;

    private final MongoDatabase database = client.getDatabase(DATABASE);
    private final MongoCollection<Document> collection =
            database.getCollection("counts").withWriteConcern(WriteConcern.MAJORITY);
    private final MongoDocuments<Count> documents =
            new MongoDocuments<>(collection, new Counts.Stored(), DocumentsContract::partition);

    @BeforeAll
    static void connect(Backends backends) {
        client = Clients.of(backends.mongoUri(DATABASE));
    }

    @AfterAll
    static void disconnect() {
        client.getDatabase(DATABASE).drop();
        client.close();
    }

    @BeforeEach
    void empty() {
        collection.drop();
        documents.ensureIndexes();
    }

    @Override
    Documents<Count> documents() {
        return documents;
    }

    @Test
    void indexesThatAreThereAreNoReasonToFail() {
        documents.ensureIndexes();

        assertThat(collection.listIndexes())
                .extracting(it -> it.getString("name"))
                .containsExactlyInAnyOrder("_id_", "due", "dirty", "waiting");
    }

    @Test
    void whatIsDueAndWhatIsDirtyIsFoundByIndexAlone() {
        documents.save(many(200));
        database.runCommand(new Document("profile", 2));
        documents.dirty(NOON.plusSeconds(1), 500);
        documents.due(1, NOON, 500);
        database.runCommand(new Document("profile", 0));

        List<Document> queries = database.getCollection("system.profile")
                .find(Filters.and(Filters.eq("op", "query"), Filters.regex("ns", "counts$")))
                .into(new ArrayList<>());

        assertThat(queries)
                .extracting(it -> it.getString("planSummary"))
                .containsExactlyInAnyOrder("IXSCAN { savedAt: 1 }", "IXSCAN { partition: 1, due: 1 }");
        assertThat(queries).allSatisfy(it -> {
            assertThat(it.getInteger("docsExamined")).isEqualTo(it.getInteger("nreturned"));
            assertThat(it.getBoolean("hasSortStage", false)).isFalse();
        });
    }

    /** One in ten is dirty, one in ten is due, all others are at rest. */
    private static List<AggregateDocument<Count>> many(int count) {
        var documents = new ArrayList<AggregateDocument<Count>>();
        for (int number = 0; number < count; number++) {
            UUID id = new UUID(9, number);
            documents.add(
                    switch (number % 10) {
                        case 0 -> Documented.pending(id, NOON, 1);
                        case 1 -> Documented.due(id, NOON);
                        default -> first(id);
                    });
        }
        return documents;
    }
}
