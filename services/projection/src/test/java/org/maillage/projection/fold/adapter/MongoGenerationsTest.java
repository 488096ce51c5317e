package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

/** What a generation was begun with, and who may write it. */
@WithBackends
class MongoGenerationsTest {

    private static final Map<String, Integer> FIGURES = Map.of("besoins-signales", 1, "emplois", 3);

    @AutoClose
    private final MongoClient client;

    private final MongoDatabase database;

    MongoGenerationsTest(Backends backends) {
        client = MongoClients.create(backends.mongoUri("generations-test"));
        database = client.getDatabase("generations-test");
        database.drop();
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
}
