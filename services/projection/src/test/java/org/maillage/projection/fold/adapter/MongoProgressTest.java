package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.fold.adapter.Entries.PARTITION;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.Reached;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** How far a generation has come, told by several owners. */
@WithBackends
class MongoProgressTest {

    @AutoClose
    private final MongoClient client;

    private final MongoProgress progress;

    MongoProgressTest(Backends backends) {
        client = MongoClients.create(backends.mongoUri("progress-test"));
        var database = client.getDatabase("progress-test");
        database.drop();
        progress = new MongoProgress(database, 1);
    }

    @Test
    void progressOnlyGrows() {
        var early = Instant.parse("2026-11-24T10:00:00Z");
        progress.tell(Map.of(PARTITION, new Reached(7, early.plusSeconds(9), early)));
        progress.tell(Map.of(PARTITION, new Reached(3, early, early.plusSeconds(1))));

        assertThat(progress.all())
                .containsExactly(Map.entry(PARTITION, new Reached(7, early.plusSeconds(9), early.plusSeconds(1))));
    }
}
