package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.maillage.projection.incoming.Examples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What became of statements, from the topics of door and owners to the answer. */
class StatementServiceTest extends RunningService {

    private static final String ADDRESS = "/api/projection/statements";

    private final KafkaOperations<String, byte[]> kafka;
    private final String source = "/partenaires/essai-" + UUID.randomUUID();

    StatementServiceTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        super(http, kafka);
        this.kafka = kafka;
    }

    @Test
    void whatAPartnerStatedIsAppliedRefusedOrWaits() {
        var applied = UUID.randomUUID();
        var refused = UUID.randomUUID();
        var waiting = UUID.randomUUID();
        for (var receipt : List.of(applied, refused, waiting)) {
            stated(receipt);
        }
        decided(applied, "applied");
        decided(applied, "applied");
        decided(refused, "refused");

        eventually()
                .until(() -> told().path("applied").asInt() == 1
                        && told().path("refused").asInt() == 1);

        var told = told();
        assertThat(told.path("accepted").asInt()).isEqualTo(3);
        assertThat(told.path("waiting").asInt()).isEqualTo(1);
        assertThat(told.path("lastRefused").asString()).isEqualTo(refused.toString());
        assertThat(told.path("lastWaiting").asString()).isEqualTo(waiting.toString());
        assertThat(told.at("/days/0/day").asString()).isEqualTo("2026-03-02");
        assertThat(told.at("/days/0/accepted").asInt()).isEqualTo(3);
    }

    @Test
    void onlyOfficersAreTold() {
        assertThat(get(ADDRESS)).hasStatus(401);
        assertThat(get(ADDRESS, "reader")).hasStatus(403);
        assertThat(get(ADDRESS, "administrator")).hasStatusOk();
        assertThat(get(ADDRESS + "?territory=TOUS", "officer")).hasStatus(422);
    }

    private JsonNode told() {
        return json(get(ADDRESS + "?from=2026-01-01&to=2026-03-20", "officer"))
                .path("sources")
                .valueStream()
                .filter(it -> it.path("source").asString().equals(source))
                .findFirst()
                .orElseGet(() -> JsonMapper.shared().createObjectNode());
    }

    private void stated(UUID receipt) {
        send(
                "statements.needs.v1",
                Examples.resource("contracts/statements/need-reported.v1/examples/minimal.json")
                        .put("source", source)
                        .put("receiptid", receipt.toString())
                        .put("recordedtime", "2026-03-02T10:00:00Z"));
    }

    private void decided(UUID receipt, String outcome) {
        var verdict = Examples.resource("contracts/verdict.v1/examples/" + outcome + ".json");
        ((ObjectNode) verdict.get("data")).put("receiptId", receipt.toString()).put("statementSource", source);
        send("statements.verdicts.v1", verdict);
    }

    private void send(String topic, ObjectNode event) {
        var record = Examples.record(topic, event, 0);
        kafka.send(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()))
                .join();
    }
}
