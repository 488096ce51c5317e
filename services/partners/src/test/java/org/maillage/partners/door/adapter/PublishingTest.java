package org.maillage.partners.door.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.partners.Statements.attribute;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Ids;
import org.maillage.partners.DoorClient;
import org.maillage.partners.Golden;
import org.maillage.partners.Statements;
import org.maillage.partners.Tokens;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /events} over a real broker and a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Tokens.class)
@WithBackends
class PublishingTest {

    private static final String US = "atelier";
    private static final String SOURCE = "/partenaires/atelier/besoins";

    private final DoorClient door;
    private final Statements statements;

    PublishingTest(@LocalServerPort int port, Backends backends) {
        door = new DoorClient(port);
        statements = new Statements(backends.bootstrapServers());
    }

    @BeforeEach
    void register() {
        door.register(US, false);
        await().until(() -> statementsReady());
    }

    private boolean statementsReady() {
        return door.publish(US, Golden.need(US, "ready")).status() == 202;
    }

    @Test
    void aStatementIsInTheLogBeforeTheAnswer() {
        var answer = door.publish(US, Golden.need(US, "P1"));
        assertThat(answer.status()).isEqualTo(202);
        String receiptId = Ids.receipt(SOURCE, "P1").toString();
        assertThat(answer.text("receiptId")).isEqualTo(receiptId);
        assertThat(answer.text("outcome")).isEqualTo("accepted");
        assertThat(answer.response().headers().firstValue("Location")).hasValue("/receipts/" + receiptId);
        ConsumerRecord<String, byte[]> sent = only("P1");
        assertThat(sent.key()).isEqualTo(Ids.aggregate(SOURCE, "P1").toString());
        assertThat(attribute(sent, "receiptid")).isEqualTo(receiptId);
        assertThat(attribute(sent, "partnerid")).isEqualTo(US);
        assertThat(attribute(sent, "correlationid")).isEqualTo("atelier-velo");
        assertThat(attribute(sent, "recordedtime")).isNotEmpty();
        assertThat(attribute(sent, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(new String(sent.value(), StandardCharsets.UTF_8)).contains("MOBILITE");
    }

    @Test
    void theThreeModesSayTheSame() {
        ObjectNode event = Golden.need(US, "P2");
        var headers = Map.of(
                "Content-Type",
                "application/json",
                "ce-specversion",
                "1.0",
                "ce-id",
                "P2",
                "ce-source",
                SOURCE,
                "ce-type",
                event.path("type").asString(),
                "ce-subject",
                "P%32",
                "ce-time",
                event.path("time").asString(),
                "ce-correlationid",
                event.path("correlationid").asString());
        assertThat(door.post(US, headers, Golden.text(event.path("data"))).status())
                .isEqualTo(202);
        assertThat(door.publish(US, event).status()).isEqualTo(202);
        assertThat(door.publish(US, List.of(event)).status()).isEqualTo(202);
        only("P2");
    }

    @Test
    void aBatchWithOneInvalidGetsAVerdictPerItem() {
        ObjectNode invalid = Golden.need(US, "B2");
        Golden.data(invalid).remove("theme");
        var answer = door.publish(US, List.of(Golden.need(US, "B1"), invalid, Golden.need(US, "B3")));
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.item(0).path("outcome").asString()).isEqualTo("accepted");
        JsonNode refused = answer.item(1);
        assertThat(refused.path("outcome").asString()).isEqualTo("refused");
        assertThat(refused.path("code").asString()).isEqualTo("data.invalid");
        assertThat(refused.path("field").asString()).isEqualTo("/data/theme");
        assertThat(refused.path("rule").asString()).isEqualTo("required");
        assertThat(refused.has("receiptId")).isFalse();
        assertThat(answer.item(2).path("outcome").asString()).isEqualTo("accepted");
        only("B1");
        only("B3");

        Golden.data(invalid).set("theme", refused.path("example"));
        assertThat(door.publish(US, invalid).status()).isEqualTo(202);
    }

    @Test
    void aRepetitionGetsTheSameReceiptAndIsSentOnce() {
        ObjectNode event = Golden.need(US, "R1");
        String first = door.publish(US, event).text("receiptId");
        var again = door.publish(US, List.of(event, event));
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.item(0).path("receiptId").asString()).isEqualTo(first);
        assertThat(again.item(1).path("receiptId").asString()).isEqualTo(first);
        only("R1");
    }

    @Test
    void anotherContentUnderTheSameIdIsAConflict() {
        ObjectNode event = Golden.need(US, "C1");
        ObjectNode other = event.deepCopy();
        Golden.data(other).put("peopleConcerned", 7);
        var batch = door.publish(US, List.of(event, other));
        assertThat(batch.status()).isEqualTo(207);
        assertThat(batch.item(1).path("code").asString()).isEqualTo("statement.id.reused");
        var answer = door.publish(US, other);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("statement.id.reused");
        assertThat(answer.text("knownHash")).matches("[0-9a-f]{64}").isNotEqualTo(answer.text("givenHash"));
        assertThat(answer.text("detail")).contains(answer.text("knownHash"), answer.text("givenHash"));
        only("C1");
    }

    @Test
    void aSingleStatementIsRefusedWithAProblem() {
        var answer = door.publish(US, Golden.need("autre", "F1"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.text("type")).isEqualTo("/problems/statement.not-allowed");
        assertThat(answer.text("field")).isEqualTo("/source");
    }

    @Test
    void whoIsNoPartnerSaysNothing() {
        assertThat(door.publish("unknown", Golden.need("unknown", "U1")).text("code"))
                .isEqualTo("statement.not-allowed");
        assertThat(door.post("reader.reader", DoorClient.STRUCTURED, "{}").status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoCloudEventIsTold() {
        assertThat(door.post(US, "text/csv", "a;b").status()).isEqualTo(415);
        assertThat(door.post(US, "application/json", "{}").text("code")).isEqualTo("statement.malformed");
        assertThat(door.post(US, DoorClient.STRUCTURED, "{\"id\":").status()).isEqualTo(400);
        assertThat(door.post(US, DoorClient.BATCH, "[1]").item(0).path("code").asString())
                .isEqualTo("statement.malformed");
        assertThat(door.post(US, DoorClient.BATCH, "[]").status()).isEqualTo(202);
    }

    private ConsumerRecord<String, byte[]> only(String id) {
        List<ConsumerRecord<String, byte[]>> found = statements.all(Statements.NEEDS).stream()
                .filter(it -> attribute(it, "id").equals(id))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
