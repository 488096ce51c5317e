package org.maillage.partners.door.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.ReceiptStore;
import org.maillage.partners.door.ReceiptStoreContract;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

@WithBackends
class MongoReceiptsTest extends ReceiptStoreContract {

    private static final String DATABASE = "receipts";
    private static final int AT_ONCE = 4;

    private final MongoClient client;
    private final MongoCollection<Document> collection;
    private final MongoReceipts store;

    MongoReceiptsTest(Backends backends) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(backends.mongoUri(DATABASE)))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        collection = client.getDatabase(DATABASE).getCollection("receipts");
        store = new MongoReceipts(collection);
    }

    @BeforeEach
    void empty() {
        collection.drop();
        store.ensureIndexes();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    protected ReceiptStore store() {
        return store;
    }

    @Test
    void ofSeveralThatComeAtOnceOneIsKept() throws Exception {
        var ready = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < 20; i++) {
                Receipt receipt = receipt("said " + i, NOON);
                Callable<Set<UUID>> inserting = () -> {
                    ready.await();
                    return store.insert(List.of(receipt));
                };
                List<Future<Set<UUID>>> inserted =
                        threads.invokeAll(List.of(inserting, inserting, inserting, inserting));

                int first = 0;
                for (var it : inserted) {
                    first += it.get().isEmpty() ? 1 : 0;
                }
                assertThat(first).isEqualTo(1);
            }
        }
    }

    @Test
    void indexesThatAreThereAreNoReasonToFail() {
        store.ensureIndexes();

        assertThat(collection.listIndexes())
                .extracting(it -> it.getString("name"))
                .containsExactlyInAnyOrder("_id_", "received");
    }
}
