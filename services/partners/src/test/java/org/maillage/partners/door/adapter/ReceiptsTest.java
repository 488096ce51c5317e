package org.maillage.partners.door.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.partners.DoorClient;
import org.maillage.partners.DoorClient.Answer;
import org.maillage.partners.Golden;
import org.maillage.partners.Statements;
import org.maillage.partners.Tokens;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Receipts, and everything that is read or commanded beside the door, over real parts. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Tokens.class)
@WithBackends
class ReceiptsTest {

    private static final String US = "atelier";
    private static final String VERDICTS = "statements.verdicts.v1";

    private final DoorClient door;
    private final Statements statements;
    private final KafkaOperations<String, byte[]> kafka;

    ReceiptsTest(@LocalServerPort int port, Backends backends, @Autowired KafkaOperations<String, byte[]> kafka) {
        this.door = new DoorClient(port);
        this.statements = new Statements(backends.bootstrapServers());
        this.kafka = kafka;
    }

    @BeforeEach
    void register() {
        door.register(US, false).register("voisin", false);
        await().until(() -> door.publish(US, Golden.need(US, "ready")).status() == 202);
    }

    @Test
    void aReceiptFollowsTheVerdictAndKeepsTheFinalOne() {
        String receiptId = door.publish(US, Golden.need(US, "V1")).text("receiptId");
        assertThat(receipt(receiptId).text("outcome")).isEqualTo("accepted");

        tell(receiptId, "waiting", "reference.unknown");
        await().until(() -> receipt(receiptId).text("outcome").equals("waiting"));
        assertThat(receipt(receiptId).text("code")).isEqualTo("reference.unknown");
        assertThat(receipt(receiptId).text("waitsUntil")).isNotEmpty();

        tell(receiptId, "applied", null);
        await().until(() -> receipt(receiptId).text("outcome").equals("applied"));
        tell(receiptId, "waiting", "reference.unknown");
        String last = door.publish(US, Golden.need(US, "V2")).text("receiptId");
        tell(last, "refused", "step.not-allowed");
        await().until(() -> receipt(last).text("outcome").equals("refused"));

        Answer kept = receipt(receiptId);
        assertThat(kept.text("outcome")).isEqualTo("applied");
        assertThat(kept.body().path("eventIds").size()).isEqualTo(1);
        assertThat(kept.text("aggregate")).isEqualTo("need");
        Answer again = door.publish(US, Golden.need(US, "V1"));
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("outcome")).isEqualTo("applied");
        ObjectNode other = Golden.need(US, "V1");
        Golden.data(other).put("title", "Autre chose");
        assertThat(door.publish(US, other).status()).isEqualTo(409);
    }

    @Test
    void aVerdictThatCannotBeReadDoesNotHoldUpTheNext() {
        String receiptId = door.publish(US, Golden.need(US, "V3")).text("receiptId");
        kafka.send(VERDICTS, receiptId, "{}".getBytes(StandardCharsets.UTF_8)).join();
        tell(receiptId, "applied", null);
        await().until(() -> receipt(receiptId).text("outcome").equals("applied"));
        String letters = VERDICTS + ".partners.verdicts-dlt";
        await().untilAsserted(() -> assertThat(statements.all(letters))
                .extracting(ConsumerRecord::key)
                .contains(receiptId));
    }

    @Test
    void aPartnerSeesItsOwnReceiptsAndStaffAll() {
        String receiptId = door.publish(US, Golden.need(US, "S1")).text("receiptId");
        String path = "/receipts/" + receiptId;
        assertThat(door.get(path, Tokens.partner(US)).status()).isEqualTo(200);
        assertThat(door.get(path, Tokens.partner("voisin")).status()).isEqualTo(404);
        assertThat(door.get(path, Tokens.staff("officer")).status()).isEqualTo(200);
        assertThat(door.get(path, Tokens.staff("administrator")).status()).isEqualTo(200);
        assertThat(door.get(path, Tokens.staff("reader")).status()).isEqualTo(403);
        assertThat(door.get(path).status()).isEqualTo(401);
        String source = URLEncoder.encode("/partenaires/atelier/besoins", StandardCharsets.UTF_8);
        Answer named = door.get("/receipts?source=" + source + "&id=S1", Tokens.partner(US));
        assertThat(named.text("receiptId")).isEqualTo(receiptId);
        assertThat(door.get("/receipts/" + UUID.randomUUID(), Tokens.partner(US))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorRegistersPartners() {
        Answer list = door.get("/api/partners/partners", Tokens.staff("administrator"));
        assertThat(list.body().findValuesAsString("id")).contains(US, "voisin");
        Answer one = door.get("/api/partners/partners/" + US, Tokens.staff("administrator"));
        assertThat(one.body().path("sourcePrefixes").path(0).asString()).isEqualTo("/partenaires/atelier");
        assertThat(door.get("/api/partners/partners", Tokens.partner(US)).status())
                .isEqualTo(403);
        Answer unfit = door.command("PUT", "/api/partners/partners/x", "{\"name\":\"X\",\"sourcePrefixes\":[\"x\"]}");
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.text("field")).isEqualTo("/sourcePrefixes");
    }

    @Test
    void staffIsToldWhatEveryPartnerIsCalled() {
        Answer names = door.get("/api/partners/names", Tokens.staff("reader"));

        assertThat(names.body())
                .filteredOn(it -> it.path("partner").asString().equals(US))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path("name").asString()).isEqualTo("Partenaire " + US);
                    assertThat(it.path("sourcePrefixes").path(0).asString()).isEqualTo("/partenaires/atelier");
                });
        assertThat(names.body().findValuesAsString("partner")).contains("voisin");
        assertThat(door.get("/api/partners/names", Tokens.partner(US)).status()).isEqualTo(403);
        assertThat(door.get("/api/partners/names").status()).isEqualTo(401);
    }

    @Test
    void whatIsExpectedOfWhomIsOpenToAll() {
        String type = "org.maillage.statement.need-reported.v1";
        String body = "{\"name\":\"R\",\"sourcePrefixes\":[\"/partenaires/regulier\"],\"types\":[\"" + type
                + "\"],\"rhythms\":{\"" + type + "\":%d}}";
        Answer put = door.command("PUT", "/api/partners/partners/regulier", body.formatted(30));
        assertThat(put.body().at("/rhythms/0/days").asInt()).isEqualTo(30);

        Answer open = door.get("/api/partners/expectations");

        assertThat(open.status()).isEqualTo(200);
        assertThat(open.body()).singleElement().satisfies(it -> {
            assertThat(it.path("partner").asString()).isEqualTo("regulier");
            assertThat(it.path("sourcePrefixes").path(0).asString()).isEqualTo("/partenaires/regulier");
            assertThat(it.path("type").asString()).isEqualTo(type);
            assertThat(it.path("days").asInt()).isEqualTo(30);
        });
        Answer unfit = door.command("PUT", "/api/partners/partners/regulier", body.formatted(0));
        assertThat(unfit.text("field")).isEqualTo("/rhythms");
    }

    @Test
    void aRightThatIsTakenAwayIsGoneAtOnce() {
        String body = "{\"name\":\"V\",\"sourcePrefixes\":[\"/partenaires/voisin\"],\"types\":[],\"reprise\":false}";
        assertThat(door.publish("voisin", Golden.need("voisin", "T1")).status()).isEqualTo(202);
        door.command("PUT", "/api/partners/partners/voisin", body);
        assertThat(door.publish("voisin", Golden.need("voisin", "T2")).status()).isEqualTo(403);
    }

    @Test
    void aTakeoverIsToldToEveryPartition() {
        String opened = "{\"state\":\"OPEN\",\"until\":\"2016-02-01T00:00:00Z\"}";
        Answer answer = door.command("POST", "/api/partners/takeover", opened);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("state")).isEqualTo("OPEN");
        assertThat(statements.all(Statements.NEEDS).stream()
                        .filter(it -> Statements.attribute(it, "type").equals("org.maillage.takeover.v1"))
                        .map(ConsumerRecord::partition))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(door.command("POST", "/api/partners/takeover", "{\"state\":\"OPEN\"}")
                        .status())
                .isEqualTo(422);
        assertThat(door.command("POST", "/api/partners/takeover", "{\"state\":\"CLOSED\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void contractsAndProblemsAreOpenToAnyone() {
        String type = "org.maillage.statement.need-reported.v1";
        assertThat(door.get("/contracts").body().path("types").findValuesAsString("type"))
                .contains(type);
        Answer contract = door.get("/contracts/" + type);
        assertThat(contract.body().path("schema").path("required").size()).isEqualTo(3);
        assertThat(contract.body().path("examples").size()).isGreaterThan(1);
        assertThat(contract.body().path("publishers").path(0).asString()).contains("Citoyenneté");
        assertThat(door.get("/contracts/org.maillage.nothing.v1").status()).isEqualTo(404);
        assertThat(door.get("/problems/statement.id.reused").text("todo")).contains("nouvel id");
        assertThat(door.get("/problems/nothing").status()).isEqualTo(404);
        assertThat(door.get("/api/partners/openapi.json").body().path("paths").propertyNames())
                .contains("/events", "/receipts/{receiptId}", "/api/partners/takeover", "/contracts/{type}");
    }

    private Answer receipt(String id) {
        return door.get("/receipts/" + id, Tokens.partner(US));
    }

    private void tell(String receiptId, String outcome, @Nullable String code) {
        Instant now = Instant.now();
        var data = JsonMapper.shared()
                .createObjectNode()
                .put("receiptId", receiptId)
                .put("outcome", outcome);
        data.put("statementSource", "/x").put("statementId", "x").put("statementType", "x");
        data.put("aggregate", "need").put("aggregateId", receiptId).put("at", now.toString());
        var events = data.putArray("eventIds");
        if (code == null) {
            events.add(UUID.randomUUID().toString());
        } else {
            data.put("code", code).put("detail", "Une phrase.");
        }
        if (outcome.equals("waiting")) {
            data.put("waitsUntil", now.plusSeconds(60).toString());
        }
        var envelope = new Envelope(
                UUID.randomUUID().toString(), "/maillage/needs", "org.maillage.verdict.v1", receiptId, now, Map.of());
        var event = new WireEvent(envelope, Golden.text(data).getBytes(StandardCharsets.UTF_8));
        kafka.send(CloudEvents.record(VERDICTS, null, receiptId, event)).join();
    }
}
