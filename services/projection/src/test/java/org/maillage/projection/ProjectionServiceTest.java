package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.projection.incoming.Examples;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service between a real broker and a real database. Figures only grow, so each test looks at differences. */
@WithBackends
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ProjectionServiceTest {

    private static final String REPORTED = "besoins-signales";
    /** The first test also waits for topics and partitions, which takes half a minute on a machine that is busy otherwise. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @LocalManagementPort
    private int managementPort;

    private final MockMvcTester http;
    private final Publisher needs;
    private final KafkaOperations<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;

    ProjectionServiceTest(
            @Autowired MockMvcTester http,
            @Autowired KafkaOperations<String, byte[]> kafka,
            @Autowired ConsumerFactory<String, byte[]> consumers) {
        this.http = http;
        this.needs = new Publisher(kafka);
        this.kafka = kafka;
        this.consumers = consumers;
    }

    @BeforeAll
    static void shortPolls() {
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    @Test
    void aFactIsCountedInItsDistrictAndInTheWhole() {
        long whole = value(REPORTED, "TOUS");
        long district = value(REPORTED, "QN03107M");

        needs.reported(UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> value(REPORTED, "TOUS") == whole + 1);
        assertThat(value(REPORTED, "QN03107M")).isEqualTo(district + 1);
    }

    @Test
    void theChainIsCountedFromGrantToJobEachInItsUnit() {
        var awarded = amount("montant-accorde");
        var occupied = amount("surface-occupee");
        var services = amount("services-ouverts");
        var jobs = amount("emplois");

        golden("funding.grant.events.v1", "funding/grant-decided.v1/examples/full.json");
        golden("thirdplaces.occupancy.events.v1", "thirdplaces/occupant-moved-in.v1/examples/full.json");
        golden("impact.declaration.events.v1", "impact/service-opened.v1/examples/full.json");
        golden("impact.job.events.v1", "impact/job-declared.v1/examples/minimal.json");

        var area = Examples.resource("contracts/events/thirdplaces/occupant-moved-in.v1/examples/full.json")
                .at("/data/areaM2")
                .decimalValue();
        await().atMost(PATIENCE).until(() -> amount("emplois").compareTo(jobs) > 0);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(amount("montant-accorde").subtract(awarded)).isEqualByComparingTo("30000");
            assertThat(amount("surface-occupee").subtract(occupied)).isEqualByComparingTo(area);
            assertThat(amount("services-ouverts").subtract(services)).isEqualByComparingTo("1");
        });
        var explained = json(http.get()
                .uri("/api/figures/emplois/provenance")
                .with(as("officer"))
                .exchange());
        assertThat(explained.path("sums").path("emplois").decimalValue().movePointLeft(2))
                .as("persons are told beside, and are no part of the sum")
                .isEqualByComparingTo(amount("emplois"));
    }

    @Test
    void repetitionsAndWhatComesTooEarlyCountOnce() {
        long reports = value(REPORTED, "TOUS");
        long explorations = value("explorations", "TOUS");
        var need = UUID.randomUUID();

        needs.reported(need);
        needs.explored(need, 3);
        needs.acknowledged(need, 2);
        needs.explored(need, 3);
        needs.reported(need);
        needs.explored(need, 3);
        var after = UUID.randomUUID();
        needs.reported(after);

        await().atMost(PATIENCE).until(() -> value(REPORTED, "TOUS") == reports + 2);
        await().atMost(PATIENCE).until(() -> value("explorations", "TOUS") == explorations + 1);
        assertThat(value(REPORTED, "TOUS")).isEqualTo(reports + 2);
    }

    @Test
    void whatCannotBeReadIsKeptApartAndItsNeighboursGoOn() {
        long reports = value(REPORTED, "TOUS");
        long explorations = value("explorations", "TOUS");
        var need = UUID.randomUUID();

        needs.reported(need);
        needs.says(need, 2, "need-qualified", "{\"theme\": 3");
        needs.explored(need, 3);

        await().atMost(PATIENCE).until(() -> value("explorations", "TOUS") == explorations + 1);
        assertThat(value(REPORTED, "TOUS")).isEqualTo(reports + 1);
        assertThat(deadLetters()).anyMatch(it -> it.key().equals(need.toString()));
    }

    /** As if an earlier release had kept what the present one can read. */
    @Test
    void whatCanBeReadByNowIsCountedOnceWhenItIsDrivenAgain() {
        long explorations = value("explorations", "TOUS");
        var need = UUID.randomUUID();
        needs.reported(need);
        needs.says(need, 2, "exploration-concluded", "{\"outcome\": 3");
        await().atMost(PATIENCE)
                .until(() -> deadLetters().stream().anyMatch(it -> it.key().equals(need.toString())));
        needs.explored(Publisher.DEAD_LETTERS, need, 2);

        assertThat(redriven("officer")).hasStatus(403);
        var first = json(redriven("administrator"));

        assertThat(first.path("sent").asInt()).isEqualTo(1);
        assertThat(first.path("unreadable").asInt()).isPositive();
        await().atMost(PATIENCE).until(() -> value("explorations", "TOUS") == explorations + 1);
        var second = json(redriven("administrator"));
        assertThat(second.path("sent").asInt()).isZero();
        assertThat(second.path("counted").asInt()).isEqualTo(1);
    }

    @Test
    void aCellOpensToItsContributions(CapturedOutput output) {
        var need = UUID.randomUUID();
        needs.reported(need);
        await().atMost(PATIENCE)
                .until(() -> provenance("?limit=1000", "officer").toString().contains(need.toString()));

        var answer = provenance("?limit=1000", "officer");

        assertThat(answer.path("sums").path(REPORTED).asLong())
                .isEqualTo(answer.path("cell").path("value").asLong())
                .isEqualTo(answer.path("count").asLong());
        var contribution = answer.path("contributions")
                .valueStream()
                .filter(it -> it.path("aggregate").asString().equals(need.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(contribution.path("amount").asLong()).isEqualTo(1);
        assertThat(contribution.path("receipt").asString()).isEqualTo(Publisher.RECEIPT);
        assertThat(contribution.path("recorded").asString()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(contribution.path("sequence").asLong()).isEqualTo(1);
        assertThat(output.getOut()).contains("provenance read");
    }

    @Test
    void provenanceIsPagedWithoutLossOrRepetition() {
        long before = value(REPORTED, "TOUS");
        for (int i = 0; i < 5; i++) {
            needs.reported(UUID.randomUUID());
        }
        await().atMost(PATIENCE).until(() -> value(REPORTED, "TOUS") == before + 5);

        var seen = new ArrayList<String>();
        var page = provenance("?limit=2", "administrator");
        seen.addAll(eventIds(page));
        while (page.has("next")) {
            page = provenance("?limit=2&after=" + page.path("next").asString(), "administrator");
            seen.addAll(eventIds(page));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize((int) value(REPORTED, "TOUS"));
    }

    @Test
    void whoSaidWhatIsForOfficersAlone() {
        assertThat(http.get().uri("/api/figures/" + REPORTED + "/provenance")).hasStatus(401);
        assertThat(http.get().uri("/api/figures/" + REPORTED + "/provenance").with(as("reader")))
                .hasStatus(403);
    }

    @Test
    void whatIsAskedWronglyIsToldWithWhatWouldPass() {
        MvcTestResult answer =
                http.get().uri("/api/figures/" + REPORTED + "?granularity=week").exchange();

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
            {"code": "data.invalid", "field": "granularity", "rule": "enum", "example": "month"}\
            """);
        assertThat(http.get().uri("/api/figures/nothing")).hasStatus(404);
    }

    @Test
    void thePageComesUnderAPolicyThatRunsNothingElse() {
        var page = http.get().uri("/index.html").exchange();

        assertThat(page).hasStatusOk().bodyText().contains("<html lang=\"fr\">");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(http.get().uri("/assets/elements/define.js")).hasStatusOk();
        assertThat(http.get().uri("/application.yml")).hasStatus(401);
    }

    @Test
    void territoriesAndTheDescriptionAreOpen() {
        assertThat(http.get().uri("/api/territories")).hasStatusOk().bodyText().contains("QN03107M", "QP031007");
        assertThat(http.get().uri("/api/projection/openapi.json"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/figures/{key}/provenance", "/api/live");
    }

    @Test
    void readinessAndMetricsTellTheTruth() {
        await().atMost(PATIENCE)
                .until(() -> management("/actuator/health/readiness").contains("\"figures\":{\"status\":\"UP\"}"));
        assertThat(management("/actuator/prometheus"))
                .contains(
                        "maillage_projection_events_total",
                        "maillage_projection_lag",
                        "maillage_projection_flush_seconds",
                        "maillage_projection_delay_seconds",
                        "maillage_projection_gaps_open",
                        "maillage_projection_live_readers");
    }

    private String management(String path) {
        String body = RestClient.create("http://localhost:" + managementPort)
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
        return body == null ? "" : body;
    }

    private long value(String figure, String territory) {
        var answer = json(http.get()
                .uri("/api/figures/" + figure + "?territory=" + territory)
                .exchange());
        return answer.path("cells").path(0).path("value").asLong();
    }

    private BigDecimal amount(String figure) {
        return json(http.get().uri("/api/figures/" + figure).with(as("officer")).exchange())
                .path("cells")
                .path(0)
                .path("value")
                .decimalValue();
    }

    /** Publishes a golden example, as the first event of a file that nobody knows yet. */
    private void golden(String topic, String example) {
        var event = Examples.resource("contracts/events/" + example);
        event.put("id", UUID.randomUUID().toString())
                .put("subject", UUID.randomUUID().toString())
                .put("sequence", 1);
        var record = Examples.record(topic, event, 0);
        kafka.send(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()))
                .join();
    }

    private JsonNode provenance(String query, String role) {
        return json(http.get()
                .uri("/api/figures/" + REPORTED + "/provenance" + query)
                .with(as(role))
                .exchange());
    }

    private MvcTestResult redriven(String role) {
        return http.post().uri("/api/projection/redrive").with(as(role)).exchange();
    }

    private static List<String> eventIds(JsonNode page) {
        return page.path("contributions")
                .valueStream()
                .map(it -> it.path("eventId").asString())
                .toList();
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return new JsonMapper().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), "")) {
            var partition = new TopicPartition(Publisher.DEAD_LETTERS, 0);
            consumer.assign(Set.of(partition));
            consumer.seekToBeginning(Set.of(partition));
            var polled = consumer.poll(Duration.ofSeconds(5));
            return polled.records(partition);
        }
    }
}
