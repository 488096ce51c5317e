package org.maillage.testing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@WithBackends
class SharedBackendsTest {

    @Test
    void whatIsSentIsRead(Backends backends) throws Exception {
        var topics = new Topics(backends);
        topics.make("said");

        topics.send("said", "bonjour");

        assertThat(topics.read("said")).containsExactly("bonjour");
    }

    @Test
    void aTopicThatWasNotMadeIsNotMadeByAsking(Backends backends) throws Exception {
        var topics = new Topics(backends);

        assertThat(topics.names()).doesNotContain("never-made");
    }

    @Test
    void theDatabaseTakesTransactions(Backends backends) {
        try (var client = MongoClients.create(backends.mongoUri("transactions"));
                var session = client.startSession()) {
            var kept = client.getDatabase("transactions").getCollection("kept");
            session.withTransaction(() -> kept.insertOne(session, new Document("word", "bonjour")));

            assertThat(kept.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void theNextClassFindsNoTopicOfThisOne(Backends backends) throws Exception {
        var topics = new Topics(backends);
        topics.make("left-over");

        backends.forgetTopics();

        assertThat(topics.names()).isEmpty();
    }

    @Nested
    class NestedTest {

        @Test
        void aNestedClassHasTheSame(Backends backends) {
            assertThat(backends).isSameAs(Backends.shared());
        }
    }
}
