package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.maillage.eventingtests.Wire.statement;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.recovery.CatchUp;
import org.maillage.eventing.recovery.CatchingUpException;
import org.maillage.eventing.recovery.Gate;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventingtests.Counts.Command;
import org.maillage.eventingtests.Counts.Count;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service over a real broker, whose database is put back to how it was. */
@WithBackends
class RecoveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final UUID file = UUID.randomUUID();
    private final UUID unheardOf = UUID.randomUUID();
    private final String database = "recovery-" + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private Backends backends;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    @SuppressWarnings("NullAway.Init")
    private MongoClient mongo;

    private @Nullable ConfigurableApplicationContext running;

    @BeforeEach
    void connect(Backends shared) {
        backends = shared;
        wire = new Wire(shared.bootstrapServers());
        mongo = Clients.of(shared.mongoUri(database));
    }

    @AfterEach
    void disconnect() {
        stop();
        wire.close();
        mongo.close();
    }

    @Test
    void aDatabaseFromABackupIsBroughtUpToTheTopicsBeforeAnythingIsDecided() {
        start();
        wire.send(List.of(statement(file, "s1", "count-opened", "{}"), add("s2", 3)));
        await().atMost(PATIENCE).until(() -> counted() == 3);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(facts()).containsExactly("1", "2"));
        bean(CatchUp.class).mark();
        var backup = copied();
        bean(CatchUp.class).mark();
        wire.send(List.of(
                add("s3", 5),
                statement(file, "s4", "count-opened", "{}"),
                statement(unheardOf, "s5", "count-added", "{\"number\":1}")));
        await().atMost(PATIENCE).until(() -> counted() == 8 && outcome(file, "s4") && waits());
        stop();

        restore(backup);
        start();

        await().atMost(PATIENCE).until(() -> counted() == 8);
        assertThat(document(file).handled())
                .containsKeys("s1", "s2", "s3")
                .extractingByKey("s4")
                .isInstanceOf(Outcome.Refused.class);
        await().atMost(PATIENCE).until(this::waits);
        wire.send(List.of(add("s3", 5), add("s6", 1)));
        await().atMost(PATIENCE).until(() -> counted() == 9);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(facts()).containsExactly("1", "2", "3", "4"));
    }

    @Test
    void aServiceWhoseTopicHasLostItsBeginningDecidesNothing() throws Exception {
        start();
        wire.send(List.of(statement(file, "s1", "count-opened", "{}"), add("s2", 3)));
        await().atMost(PATIENCE).until(() -> counted() == 3);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(facts()).hasSize(2));
        stop();
        restore(Map.of());
        loseFirstFact();

        begin();

        wire.send(List.of(add("s3", 5)));
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> !bean(Gate.class).isOpen());
        var asked = new Message.Wake<Command>(file, Instant.now(), true);
        assertThatThrownBy(() -> counts().handler().handle(asked)).isInstanceOf(CatchingUpException.class);
        assertThat(facts()).hasSize(1);
    }

    private void loseFirstFact() throws Exception {
        var first = wire.read(Counts.EVENTS).stream()
                .filter(it -> file.toString().equals(it.key()))
                .findFirst()
                .orElseThrow();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", backends.bootstrapServers()))) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(first.topic(), first.partition()),
                            RecordsToDelete.beforeOffset(first.offset() + 1)))
                    .all()
                    .get();
        }
    }

    private void start() {
        begin();
        await().atMost(PATIENCE).until(() -> bean(Gate.class).isOpen());
    }

    private void begin() {
        running = new SpringApplicationBuilder(CountService.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.kafka.bootstrap-servers=" + backends.bootstrapServers(),
                        "--spring.mongodb.uri=" + backends.mongoUri(database));
    }

    private void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private <T> T bean(Class<T> type) {
        return Objects.requireNonNull(running).getBean(type);
    }

    @SuppressWarnings("unchecked") // there is one kind in this service
    private Owned<Count, Command> counts() {
        return bean(Owned.class);
    }

    private Map<String, List<BsonDocument>> copied() {
        var copy = new HashMap<String, List<BsonDocument>>();
        for (String name : db().listCollectionNames()) {
            copy.put(name, db().getCollection(name, BsonDocument.class).find().into(new ArrayList<>()));
        }
        return copy;
    }

    private void restore(Map<String, List<BsonDocument>> backup) {
        db().drop();
        backup.forEach((name, documents) -> {
            if (!documents.isEmpty()) {
                db().getCollection(name, BsonDocument.class).insertMany(documents);
            }
        });
    }

    private MongoDatabase db() {
        return mongo.getDatabase(database);
    }

    private ProducerRecord<String, byte[]> add(String receipt, int number) {
        return statement(file, receipt, "count-added", "{\"number\":%d}".formatted(number));
    }

    private List<String> facts() {
        return wire.read(Counts.EVENTS, file.toString(), "ce_sequence");
    }

    private AggregateDocument<Count> document(UUID id) {
        return counts().documents().find(List.of(id)).getFirst();
    }

    private boolean outcome(UUID id, String receipt) {
        return document(id).handled().containsKey(receipt);
    }

    private boolean waits() {
        return counts().documents().find(List.of(unheardOf)).stream()
                .anyMatch(it -> it.waiting().size() == 1);
    }

    private int counted() {
        return counts().documents().find(List.of(file)).stream()
                .map(AggregateDocument::state)
                .mapToInt(it -> it == null ? -1 : it.sum())
                .findFirst()
                .orElse(-1);
    }
}
