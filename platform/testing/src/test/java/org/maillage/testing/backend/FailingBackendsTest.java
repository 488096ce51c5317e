package org.maillage.testing.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@WithBackends(own = true)
class FailingBackendsTest {

    @Test
    void theyAreNobodyElses(Backends backends) {
        assertThat(backends).isNotSameAs(Backends.shared());
    }

    @Test
    void aKilledBrokerComesBackWithItsRecords(Backends backends) throws Exception {
        var topics = new Topics(backends);
        topics.make("kept");
        topics.send("kept", "bonjour");

        backends.broker().restart();

        assertThat(topics.read("kept")).containsExactly("bonjour");
    }

    @Test
    void aKilledDatabaseComesBackWithItsDocuments(Backends backends) {
        try (var client = MongoClients.create(backends.mongoUri("kept"))) {
            var words = client.getDatabase("kept").getCollection("words");
            words.insertOne(new Document("word", "bonjour"));

            backends.database().restart();

            assertThat(words.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void aPausedDatabaseDoesNotAnswerUntilItGoesOn(Backends backends) {
        String impatient = backends.mongoUri("paused") + "&serverSelectionTimeoutMS=500&timeoutMS=500";
        try (var client = MongoClients.create(impatient)) {
            var database = client.getDatabase("paused");
            backends.database().pause();
            try {
                assertThatThrownBy(() -> database.runCommand(new Document("ping", 1)))
                        .isInstanceOf(MongoException.class);
            } finally {
                backends.database().resume();
            }
        }
        try (var client = MongoClients.create(backends.mongoUri("paused"))) {
            assertThat(client.getDatabase("paused").runCommand(new Document("ping", 1)))
                    .containsEntry("ok", 1.0);
        }
    }

    @Test
    void aPausedBrokerDoesNotAnswerUntilItGoesOn(Backends backends) {
        int port = Integer.parseInt(backends.bootstrapServers().split(":", 2)[1]);
        backends.broker().pause();
        try {
            assertThat(Broker.answers(port)).isFalse();
        } finally {
            backends.broker().resume();
        }
        assertThat(Broker.answers(port)).isTrue();
    }
}
