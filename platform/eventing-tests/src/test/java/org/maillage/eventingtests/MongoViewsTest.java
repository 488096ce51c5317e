package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.inbox.View;
import org.maillage.eventing.mongo.MongoViews;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;

@WithBackends
class MongoViewsTest {

    private static final String DATABASE = "mongo-views";

    @SuppressWarnings("NullAway.Init")
    private static MongoClient client;

    private final MongoViews<String> views =
            new MongoViews<>(client.getDatabase(DATABASE).getCollection("heard"), new Words());
    private final UUID file = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeAll
    static void connect(Backends backends) {
        client = Clients.of(backends.mongoUri(DATABASE));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void aViewIsFoundAsItWasSavedAndNothingElse() {
        views.save(List.of(new View<>(file, 3, "$set, $$ROOT: what looks like a command"), new View<>(other, 1, null)));

        assertThat(views.find(List.of(file, other, UUID.randomUUID())))
                .containsExactlyInAnyOrder(
                        new View<>(file, 3, "$set, $$ROOT: what looks like a command"), new View<>(other, 1, null));
    }

    @Test
    void aLaterViewReplacesAnEarlierOneWhole() {
        views.save(List.of(new View<>(file, 1, "open")));
        views.save(List.of(new View<>(file, 2, null)));

        assertThat(views.find(List.of(file))).containsExactly(new View<>(file, 2, null));
    }

    @Test
    void anEarlierViewAndOneOfTheSameEventChangeNothingAndTheirNeighboursAreWritten() {
        views.save(List.of(new View<>(file, 5, "five")));

        views.save(List.of(new View<>(file, 4, "four"), new View<>(other, 1, "one")));
        views.save(List.of(new View<>(file, 5, "five again")));

        assertThat(views.find(List.of(file, other)))
                .containsExactlyInAnyOrder(new View<>(file, 5, "five"), new View<>(other, 1, "one"));
    }

    @Test
    void whoeverWritesLastTheLatestViewStays() {
        views.save(List.of(new View<>(file, 1, "1")));

        LongStream.rangeClosed(2, 40)
                .parallel()
                .forEach(it -> views.save(List.of(new View<>(file, it, Long.toString(it)))));

        assertThat(views.find(List.of(file))).containsExactly(new View<>(file, 40, "40"));
    }

    @Test
    void nothingToSaveIsNoReasonToFail() {
        views.save(List.of());

        assertThat(views.find(List.of())).isEmpty();
    }

    private static final class Words implements StateMapping<String> {

        @Override
        public Document write(String state) {
            return new Document("words", state);
        }

        @Override
        public String read(Document stored) {
            return stored.getString("words");
        }
    }
}
