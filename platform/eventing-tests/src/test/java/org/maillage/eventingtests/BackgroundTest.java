package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventingtests.Counts.Command;
import org.maillage.eventingtests.Counts.Count;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.core.MongoOperations;

/** What a service does beside reading. */
@WithBackends
@SpringBootTest(
        classes = CountService.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "maillage.eventing.wake-every=200ms")
class BackgroundTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UUID file = UUID.randomUUID();

    @Test
    void whatItsOwnerSavedAndDidNotPublishIsPublishedInOrder(
            @Autowired Owned<Count, Command> counts, Backends backends) {
        counts.documents().save(List.of(leftBehind(Instant.now().minusSeconds(60))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counts.documents().find(List.of(file)))
                        .singleElement()
                        .extracting(AggregateDocument::publishedThrough)
                        .isEqualTo(3L));
        try (var wire = new Wire(backends.bootstrapServers())) {
            assertThat(wire.read(Counts.EVENTS, "c", "ce_id")).startsWith("e1", "e2", "e3");
        }
    }

    @Test
    void whatAnOperatorAsksFirstIsMeasuredWithoutReadingEveryDocument(
            @Autowired Owned<Count, Command> counts,
            @Autowired MeterRegistry meters,
            @Autowired MongoOperations mongo) {
        await().atMost(PATIENCE)
                .until(() -> mongo.getCollection("count")
                                .listIndexes()
                                .into(new ArrayList<>())
                                .size()
                        == 4);
        mongo.executeCommand(new Document("profile", 2));
        counts.documents().save(List.of(leftBehind(Instant.now().plusSeconds(60))));

        await().atMost(PATIENCE)
                .until(() -> meters.get("maillage.outbox.depth").gauge().value() == 1);
        mongo.executeCommand(new Document("profile", 0));

        List<Document> looks = mongo.getCollection("system.profile")
                .find(new Document("ns", new Document("$regex", "count$"))
                        .append("planSummary", new Document("$exists", true)))
                .into(new ArrayList<>());
        assertThat(looks)
                .isNotEmpty()
                .extracting(it -> it.getString("planSummary"))
                .doesNotContain("COLLSCAN");
    }

    private AggregateDocument<Count> leftBehind(Instant savedAt) {
        return Documented.pending(file, savedAt, 1, 2, 3);
    }
}
