package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds on a real broker and a real database: proved, switched to and back, and what is wrong is named. */
@WithBackends
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "maillage.projection.rebuild.share=1",
            "maillage.projection.rebuild.erase-after=1s",
            "maillage.projection.rebuild.prove-again-after=1s"
        })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class RebuildServiceTest {

    private static final String EXPLORED = "explorations";
    private static final int NEEDS = 400;
    /** Generations are made with topics of their own, which takes a while on a machine that is busy otherwise. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @LocalServerPort
    private int port;

    private final MockMvcTester http;
    private final Publisher needs;
    private final MongoDatabase database;

    RebuildServiceTest(
            @Autowired MockMvcTester http,
            @Autowired KafkaOperations<String, byte[]> kafka,
            @Autowired MongoDatabase database) {
        this.http = http;
        this.needs = new Publisher(kafka);
        this.database = database;
    }

    @Test
    void aRebuildIsProvedAndSwitchedToAndBackWhileAReaderListens(CapturedOutput output) throws Exception {
        published(NEEDS);
        try (var listener = new Listener("http://localhost:" + port + "/api/live", null)) {
            await().atMost(PATIENCE).until(() -> !listener.lastId().isEmpty());
            int first = live();
            int id = begun(false);
            var rebuild = proved(id);

            assertThat(rebuild.at("/proof/verdict").asString()).isEqualTo("EQUAL");
            assertThat(rebuild.at("/proof/differences").asLong()).isZero();
            assertThat(rebuild.at("/proof/cells").asLong()).isPositive();
            assertThat(rebuild.at("/proof/candidate/events").asLong()).isGreaterThanOrEqualTo(3L * NEEDS);
            assertThat(rebuild.at("/proof/live/digest").asString())
                    .hasSize(64)
                    .isEqualTo(rebuild.at("/proof/candidate/digest").asString());
            await().atMost(PATIENCE).until(() -> output.getOut().contains("rebuild proved"));
            long before = value();

            moves(id, "switch");
            assertThat(live()).isEqualTo(id);
            countsOn(before, 1, listener);
            moves(id, "back");
            assertThat(live()).isEqualTo(first);
            countsOn(before, 2, listener);
            moves(id, "switch");
            countsOn(before, 3, listener);

            assertThat(listener.lines()).doesNotContain("event: reset");
            assertThat(listener.lines().stream().filter("event: snapshot"::equals))
                    .as("a reader notices nothing")
                    .hasSize(1);
            moves(first, "discard");
            await().atMost(PATIENCE)
                    .until(() -> !database.listCollectionNames()
                            .into(new ArrayList<>())
                            .contains("journal-g" + first));
            countsOn(before, 4, listener);
        }
    }

    @Test
    void aTamperedEntryIsNamedWithCellAndEventAndNothingIsSwitched() {
        published(20);
        var tampered = tampered(41);
        try {
            int id = begun(false);
            var rebuild = proved(id);

            assertThat(rebuild.at("/proof/verdict").asString()).isEqualTo("DIFFERENT");
            var whole = rebuild.at("/proof/listed")
                    .valueStream()
                    .filter(it -> it.at("/cell/territory").asString().equals("TOUS"))
                    .filter(it -> it.at("/cell/dimension").asString().isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(whole.path("between").asString()).isEqualTo("JOURNALS");
            assertThat(whole.path("found").asLong() - whole.path("expected").asLong())
                    .isEqualTo(41);
            var event = whole.path("events");
            assertThat(event.size()).isEqualTo(1);
            assertThat(event.at("/0/eventId").asString()).isEqualTo(tampered.eventId());
            assertThat(event.at("/0/at/offset").asLong()).isEqualTo(tampered.offset());
            assertThat(asked(id, "switch", "administrator")).hasStatus(409);
            moves(id, "discard");
        } finally {
            tampered(-41);
        }
        int mended = begun(true);
        assertThat(proved(mended).at("/proof/verdict").asString()).isEqualTo("EQUAL");
        await().atMost(PATIENCE)
                .until(() -> rebuild(mended).path("role").asString().equals("GONE"));
    }

    @Test
    void officersLookAndAdministratorsAct() {
        assertThat(http.get().uri("/api/rebuilds").with(as("officer")).exchange())
                .hasStatusOk();
        assertThat(http.get().uri("/api/rebuilds").with(as("reader")).exchange())
                .hasStatus(403);
        assertThat(http.post().uri("/api/rebuilds").with(as("officer")).exchange())
                .hasStatus(403);
        assertThat(asked(99, "switch", "administrator")).hasStatus(404);
        assertThat(http.get().uri("/api/rebuilds/99").with(as("officer")).exchange())
                .hasStatus(404);
    }

    /** Side by side, as each event waits until the broker has it. */
    private void published(int files) {
        long before = value();
        try (var publishers = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.generate(UUID::randomUUID)
                    .limit(files)
                    .map(need -> CompletableFuture.runAsync(() -> story(need), publishers))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        await().atMost(PATIENCE).until(() -> value() == before + files);
    }

    private void story(UUID need) {
        needs.reported(need);
        needs.acknowledged(need, 2);
        needs.explored(need, 3);
    }

    /** One more is counted, in the figures and in the stream. */
    private void countsOn(long before, int more, Listener listener) {
        int heard = listener.lines().size();
        var need = UUID.randomUUID();
        needs.reported(need);
        needs.explored(need, 2);
        await().atMost(PATIENCE).until(() -> value() == before + more);
        await().atMost(PATIENCE)
                .until(() -> listener.lines().subList(heard, listener.lines().size()).stream()
                        .anyMatch(line -> line.contains("\"value\":" + (before + more))));
    }

    private int begun(boolean proveOnly) {
        var answer = http.post()
                .uri("/api/rebuilds?proveOnly=" + proveOnly)
                .with(as("administrator"))
                .exchange();
        assertThat(answer).hasStatus(202);
        return json(answer).path("id").asInt();
    }

    private JsonNode proved(int id) {
        await().atMost(PATIENCE).until(() -> rebuild(id).has("proof"));
        return rebuild(id);
    }

    private JsonNode rebuild(int id) {
        return json(http.get().uri("/api/rebuilds/" + id).with(as("officer")).exchange());
    }

    private int live() {
        return json(http.get().uri("/api/rebuilds").with(as("officer")).exchange())
                .path("live")
                .asInt();
    }

    private void moves(int id, String what) {
        assertThat(asked(id, what, "administrator")).hasStatusOk();
    }

    private MvcTestResult asked(int id, String what, String role) {
        return http.post()
                .uri("/api/rebuilds/" + id + "/" + what)
                .with(as(role))
                .exchange();
    }

    private long value() {
        return json(http.get().uri("/api/figures/" + EXPLORED).exchange())
                .at("/cells/0/value")
                .asLong();
    }

    private record Tampered(String eventId, long offset) {}

    /** Changes the first amount in the first segment of the live journal. */
    private Tampered tampered(long amount) {
        var journal = database.getCollection("journal-g" + live(), BsonDocument.class);
        var segment = Objects.requireNonNull(journal.find(Filters.exists("e.c")).first());
        var entry = segment.getArray("e").stream()
                .map(BsonValue::asDocument)
                .filter(it -> it.containsKey("c"))
                .findFirst()
                .orElseThrow();
        BsonArray contributions =
                entry.getDocument("c").values().iterator().next().asArray();
        var contribution = contributions.getFirst().asDocument();
        contribution.put("n", new BsonInt64(contribution.getInt64("n").getValue() + amount));
        journal.replaceOne(Filters.eq("_id", segment.get("_id")), segment);
        return new Tampered(
                entry.getDocument("g").getBinary("e").asUuid().toString(),
                segment.getDocument("_id").getInt64("o").getValue()
                        + entry.getInt64("o").getValue());
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(List.of(200, 202)).contains(answer.getResponse().getStatus());
        try {
            return new JsonMapper().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
