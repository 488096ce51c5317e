package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.Movement;
import org.maillage.projection.incoming.Examples;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is told before dead letters are driven again is what happens to every cell. */
@WithBackends
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@AutoConfigureMockMvc
class RedrivePreviewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOPIC = "needs.need.events.v1";
    private static final String LETTERS = TOPIC + ".projection.figures-dlt";
    private static final byte[] UNREADABLE = "{\"outcome\": 3".getBytes(StandardCharsets.UTF_8);

    private final MockMvcTester http;
    private final KafkaOperations<String, byte[]> kafka;
    private final MongoDatabase database;
    private final Redrive redrive;
    private final DeadLetterReview review;
    private final UUID need = UUID.randomUUID();

    RedrivePreviewTest(
            @Autowired MockMvcTester http,
            @Autowired KafkaOperations<String, byte[]> kafka,
            @Autowired MongoDatabase database,
            @Autowired Supplier<Redrive> redrives,
            @Autowired Supplier<DeadLetterReview> reviews) {
        this.http = http;
        this.kafka = kafka;
        this.database = database;
        this.redrive = redrives.get();
        this.review = reviews.get();
    }

    /** As if an earlier release had kept what the present one can read, and had kept it twice. */
    @Test
    void thePreviewEqualsTheResult() {
        var readable = explored(LETTERS);
        kafka.send(new ProducerRecord<>(TOPIC, null, readable.key(), UNREADABLE, readable.headers()))
                .join();
        await().atMost(PATIENCE).until(() -> letters().equals(List.of(DeadLetter.Standing.UNREADABLE)));
        kafka.send(readable).join();
        kafka.send(explored(LETTERS)).join();
        assertThat(letters())
                .containsExactly(
                        DeadLetter.Standing.UNREADABLE, DeadLetter.Standing.COUNTABLE, DeadLetter.Standing.COUNTED);
        var before = cells();

        var preview = redrive.preview();
        assertThat(cells()).as("nothing was sent").isEqualTo(before);
        var outcome = redrive.run();

        assertThat(preview.cells()).isNotEmpty();
        assertThat(outcome.sent()).isEqualTo(preview.sent()).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(moved(before)).isEqualTo(told(preview.cells())));
        assertThat(redrive.preview().cells()).as("nothing is left to count").isEmpty();
        assertThat(letters()).doesNotContain(DeadLetter.Standing.COUNTABLE);
    }

    @Test
    void lettersAreForOfficersAndThePreviewForAdministrators() {
        assertThat(http.get().uri("/api/projection/dead-letters")).hasStatus(401);
        assertThat(get("/api/projection/dead-letters", "reader")).hasStatus(403);
        assertThat(get("/api/projection/redrive", "officer")).hasStatus(403);
        assertThat(get("/api/projection/dead-letters", "officer"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.letters");
        assertThat(get("/api/projection/redrive", "administrator"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.cells");
    }

    private List<DeadLetter.Standing> letters() {
        var mine = new ArrayList<DeadLetter.Standing>();
        review.review(letters -> letters.stream()
                .filter(it -> need.equals(it.entry().origin().aggregate()))
                .forEach(it -> mine.add(it.standing())));
        return mine;
    }

    private ProducerRecord<String, byte[]> explored(String topic) {
        var event = Examples.resource("contracts/events/needs/exploration-concluded.v1/examples/full.json");
        event.put("id", UUID.randomUUID().toString())
                .put("subject", need.toString())
                .put("sequence", 1);
        var record = Examples.record(topic, event, 0);
        return new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    }

    /** By page without its partition, and path, the sum over partitions. */
    private Map<String, Long> cells() {
        var cells = new TreeMap<String, Long>();
        MongoCells.collection(database, 1).find().forEach(page -> {
            String[] id = page.getString(MongoCells.ID).getValue().split("/", -1);
            String name = String.join("/", List.of(id).subList(0, 5));
            page.getDocument(MongoCells.CELLS, new BsonDocument())
                    .forEach((month, days) -> days.asDocument()
                            .forEach((day, names) -> names.asDocument()
                                    .forEach((cell, sum) -> cells.merge(
                                            name + "-" + month + "-" + day + "/" + cell,
                                            sum.asInt64().getValue(),
                                            Long::sum))));
        });
        return cells;
    }

    private Map<String, Long> moved(Map<String, Long> before) {
        var moved = cells();
        before.forEach((cell, sum) -> moved.merge(cell, -sum, Long::sum));
        moved.values().removeIf(sum -> sum == 0);
        return moved;
    }

    private static Map<String, Long> told(List<Movement> movements) {
        var told = new TreeMap<String, Long>();
        movements.forEach(it -> {
            String cell = it.dimension().isEmpty() ? "*" : it.dimension() + "=" + it.value();
            told.put(
                    it.figure() + "/" + it.version() + "/" + it.zoning() + "/" + it.territory() + "/" + it.day() + "/"
                            + cell + (it.part().isEmpty() ? "" : "#" + it.part()),
                    it.amount());
        });
        return told;
    }

    private MvcTestResult get(String address, String role) {
        return http.get()
                .uri(address)
                .with(jwt().authorities(new SimpleGrantedAuthority("ROLE_" + role)))
                .exchange();
    }
}
