package org.maillage.testing.dialogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.eventing.wire.TopicCatalogue.Topic;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.contract.Contracts;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

@WithBackends
class DialogueTest {

    private static final String VERDICTS = "statements.verdicts.v1";
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final KafkaTemplate<String, byte[]> kafka;
    private final OtherServices others;
    private final Partner partner;
    private final String servers;
    private final String subject = "N-" + UUID.randomUUID();

    DialogueTest(Backends backends) {
        servers = backends.bootstrapServers();
        producers = new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        kafka = new KafkaTemplate<>(producers);
        others = new OtherServices(kafka);
        partner = new Partner("demonstration", "needs", kafka, servers);
    }

    /** All that partners say, and what one service makes of it. */
    @BeforeAll
    static void makeTopics(Backends backends) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", backends.bootstrapServers()))) {
            var topics = TopicCatalogue.load().topics().stream()
                    .map(Topic::topic)
                    .filter(it -> it.startsWith("statements.") || it.startsWith("needs."))
                    .map(it -> new NewTopic(it, 2, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        }
    }

    @AfterEach
    void close() {
        partner.close();
        producers.destroy();
    }

    @Test
    void whatIsSaidTravelsAsTheDoorLetsItThrough() {
        try (var statements = new Reading("partners", servers)) {
            String receipt = partner.says(subject, "need-reported", AT, "{\"title\": \"Un atelier\"}");

            var said = new Envelope(
                    subject + "/need-reported/" + AT,
                    "/partenaires/demonstration",
                    "org.maillage.statement.need-reported.v1",
                    subject,
                    AT,
                    Map.of());
            assertThat(receipt).isEqualTo(Ids.receipt(said.source(), said.id()).toString());
            await().untilAsserted(() -> assertThat(statements.events())
                    .filteredOn(it -> subject.equals(it.envelope().subject()))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.envelope())
                                .usingRecursiveComparison()
                                .ignoringFields("extensions")
                                .isEqualTo(said);
                        assertThat(it.envelope().extension(Extension.RECEIPT_ID))
                                .contains(receipt);
                    }));
        }
    }

    @Test
    void whatIsEstablishedIsReadAsTheHistoryOfItsFile() {
        UUID file = partner.file(subject);

        others.establish("org.maillage.needs.need-reported.v1", file, 1, AT, file, "{}");
        others.establish("org.maillage.needs.need-qualified.v1", file, 2, AT, file, "{\"theme\": \"MOBILITE\"}");

        await().untilAsserted(
                        () -> assertThat(partner.historyOf(file)).containsExactly("need-reported", "need-qualified"));
        assertThat(partner.eventsOf(file).getLast().envelope().sequence()).isEqualTo(2);
        assertThat(partner.eventsOf(UUID.randomUUID())).isEmpty();
        assertThat(partner.everythingSaid()).anyMatch(it -> it.contains("MOBILITE"));
    }

    @Test
    void theLatestVerdictUnderAReceiptIsHeldToItsContract() {
        var golden = Contracts.load().of("org.maillage.verdict.v1").examples().getFirst();
        String receipt = UUID.randomUUID().toString();
        kafka.send(CloudEvents.record(VERDICTS, null, receipt, golden.onTheWire()))
                .join();
        String outcome = golden.data().path("outcome").asString();

        assertThat(partner.awaitVerdict(receipt, outcome)).isEqualTo(golden.data());
        assertThat(partner.verdict("nobody's").isMissingNode()).isTrue();

        var unfit = golden.data().deepCopy().put("receiptId", 3);
        kafka.send(CloudEvents.record(
                        VERDICTS,
                        null,
                        receipt,
                        new WireEvent(golden.envelope(), unfit.toString().getBytes(UTF_8))))
                .join();
        await().untilAsserted(() -> assertThat(partner.verdict(receipt)).isEqualTo(unfit));
        assertThatThrownBy(() -> partner.awaitVerdict(receipt, outcome)).isInstanceOf(AssertionError.class);
    }

    @Test
    void nothingIsReadBeforeAllTopicsAreThere() {
        try (var early = new Reading("incubation", servers)) {
            assertThat(early.events()).isEmpty();
        }
    }
}
