package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.projection.incoming.Examples;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Past moments, snapshots and bundles, between a real broker and a real database. Each test has a month of its own. */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
class TwoClocksTest {

    private static final String REPORTED = "besoins-signales";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path RECOMPUTE = Path.of("src/main/bundle/recompute.py");

    private final MockMvcTester http;
    private final KafkaOperations<String, byte[]> kafka;
    private final Publisher needs;

    TwoClocksTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        this.http = http;
        this.kafka = kafka;
        this.needs = new Publisher(kafka);
    }

    @Test
    void aLateStatementIsKnownNowAndWasNotThen() {
        var late = UUID.randomUUID();
        var march = "from=2025-03-01&to=2025-03-31";
        needs.reported(UUID.randomUUID(), "2025-03-10T09:00:00Z", "2025-03-11T09:00:00Z");
        needs.reported(late, "2025-03-20T09:00:00Z", "2025-09-12T09:00:00Z");
        awaitReported(march, 2);

        var then = json(figure(march + "&asOf=2025-06-30&knowledge=then"));
        var now = json(figure(march + "&asOf=2025-06-30&knowledge=now"));

        assertThat(cell(then)).isEqualByComparingTo("1");
        assertThat(then.at("/asOf/readBy").asString()).isEqualTo("recordedtime");
        assertThat(then.at("/asOf/instant").asString()).isEqualTo("2025-06-30T21:59:59.999Z");
        assertThat(cell(now)).isEqualByComparingTo("2");
        assertThat(now.at("/asOf/readBy").asString()).isEqualTo("time");

        var difference = json(officer(REPORTED + "/difference?" + march + "&asOf=2025-06-30"));
        assertThat(difference.at("/then/value").decimalValue()).isEqualByComparingTo("1");
        assertThat(difference.at("/now/value").decimalValue()).isEqualByComparingTo("2");
        assertThat(difference.path("count").asInt()).isEqualTo(1);
        var event = difference.at("/events/0");
        assertThat(event.path("aggregate").asString()).isEqualTo(late.toString());
        assertThat(event.path("occurred").asString()).isEqualTo("2025-03-20T09:00:00Z");
        assertThat(event.path("recorded").asString()).isEqualTo("2025-09-12T09:00:00Z");
        assertThat(event.path("reason").asString()).isEqualTo("recorded_later");
        assertThat(event.at("/changes/0/amount").asLong()).isEqualTo(1);
        assertThat(event.path("statement").asString()).isEqualTo("/receipts/" + Publisher.RECEIPT);
    }

    @Test
    void aMomentSeesOnlyWhatWasAboutTheDaysBeforeIt() {
        var april = "from=2025-04-01&to=2025-04-30";
        needs.reported(UUID.randomUUID(), "2025-04-10T09:00:00Z", "2025-04-10T10:00:00Z");
        needs.reported(UUID.randomUUID(), "2025-04-20T15:00:00Z", "2025-04-20T16:00:00Z");
        awaitReported(april, 2);

        assertThat(cell(json(figure(april + "&asOf=2025-04-15&knowledge=now")))).isEqualByComparingTo("1");
        assertThat(cell(json(figure(april + "&asOf=2025-04-20T14:00:00Z&knowledge=now"))))
                .isEqualByComparingTo("1");
        assertThat(cell(json(figure(april + "&asOf=2025-04-20T15:00:00Z&knowledge=now"))))
                .isEqualByComparingTo("2");
        assertThat(cell(json(figure(april + "&asOf=2025-04-20T15:30:00Z&knowledge=then"))))
                .isEqualByComparingTo("1");
    }

    @Test
    void aSnapshotGivesTheSameBytesWhateverIsCountedLater() {
        var may = "from=2025-05-01&to=2025-05-31&zoning=2015&territory=*&granularity=month&by=theme";
        needs.reported(UUID.randomUUID(), "2025-05-10T09:00:00Z", "2025-05-11T09:00:00Z");
        awaitReported("from=2025-05-01&to=2025-05-31", 1);
        assertThat(publish("reader")).hasStatus(403);
        var published = publish("officer");
        assertThat(published).hasStatus(201);
        var snapshot = parsed(published);
        String id = snapshot.path("id").asString();

        String before = text(figure(may + "&snapshot=" + id));
        var provenance = json(officer(REPORTED + "/provenance?from=2025-05-01&to=2025-05-31&snapshot=" + id));
        needs.reported(UUID.randomUUID(), "2025-05-12T09:00:00Z", "2025-05-12T10:00:00Z");
        needs.reported(UUID.randomUUID(), "2025-05-13T09:00:00Z", "2026-02-12T10:00:00Z");
        awaitReported("from=2025-05-01&to=2025-05-31", 3);

        assertThat(text(figure(may + "&snapshot=" + id))).isEqualTo(before).contains("\"value\":1");
        assertThat(text(figure(
                        may + "&knowledge=then&asOf=" + snapshot.path("at").asString())))
                .as("a snapshot's very instant is read below its cut")
                .isEqualTo(before);
        assertThat(json(officer(REPORTED + "/provenance?from=2025-05-01&to=2025-05-31&snapshot=" + id)))
                .isEqualTo(provenance);
        assertThat(provenance.at("/asOf/readBy").asString()).isEqualTo("offsets");
        assertThat(json(http.get().uri("/api/snapshots").exchange())
                        .path("snapshots")
                        .valueStream()
                        .map(it -> it.path("id").asString()))
                .contains(id);
        assertThat(json(http.get().uri("/api/snapshots/" + id).exchange()).at("/offsets/needs.need.events.v1"))
                .isNotEmpty();
    }

    @Test
    void pagesOfOneQuestionFitTogetherWhateverIsCountedMeanwhile() {
        var june = "from=2025-06-01&to=2025-06-30";
        for (int day = 11; day < 16; day++) {
            reportedOn("2025-06-" + day);
        }
        awaitReported(june, 5);
        var seen = new ArrayList<String>();

        var page = json(officer(REPORTED + "/provenance?limit=2&sort=day&" + june));
        reportedOn("2025-06-01");
        reportedOn("2025-06-14");
        awaitReported(june, 7);
        seen.addAll(days(page));
        while (page.has("next")) {
            page = json(officer(REPORTED + "/provenance?limit=2&sort=day&" + june + "&after="
                    + page.path("next").asString()));
            assertThat(page.path("count").asInt()).isEqualTo(5);
            assertThat(page.at("/cell/value").asInt()).isEqualTo(5);
            seen.addAll(days(page));
        }

        assertThat(seen).containsExactly("2025-06-11", "2025-06-12", "2025-06-13", "2025-06-14", "2025-06-15");
        assertThat(days(json(officer(REPORTED + "/provenance?limit=2&" + june))))
                .containsExactly("2025-06-15", "2025-06-14");
    }

    @ParameterizedTest
    @CsvSource({
        "besoins-signales, from=2024-01-01&to=2024-12-31, count",
        "retours-habitants, from=2024-01-01&to=2024-12-31, ratio",
        "delai-reponse, from=2024-01-01&to=2024-12-31, median",
        "quartiers-etudies, from=2024-01-01&to=2024-12-31, distinct",
        "montant-accorde, from=2010-01-01, count",
        "besoins-signales, from=2024-01-01&to=2024-12-31&by=theme&value=MOBILITE, count"
    })
    void aBundleAddsUpToTheFigureWithoutUs(String figure, String selection, String kind, @TempDir Path folder)
            throws IOException, InterruptedException {
        aYearOfNeeds();
        var shown = cell(json(http.get()
                .uri("/api/figures/" + figure + "?" + selection.replaceAll("&by=.*", ""))
                .exchange()));
        var answer = officer(figure + "/bundle?" + selection);
        var bundle = json(answer);
        assertThat(bundle.at("/measure/kind").asString()).isEqualTo(kind);
        assertThat(bundle.at("/cell/value").decimalValue()).isEqualByComparingTo(shown);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment", figure);

        var file = Files.writeString(folder.resolve("bundle.json"), text(answer));
        String[] said = recomputed(file).split(" ", 2);
        assertThat(new BigDecimal(said[0])).isEqualByComparingTo(shown);
        assertThat(said[1]).isEqualTo(bundle.at("/figure/unit").asString());

        var forged = text(answer).replaceFirst("\"amount\":", "\"amount\":-9");
        assertThat(recomputation(Files.writeString(folder.resolve("forged.json"), forged))
                        .waitFor())
                .as("what does not add up is found")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"provenance", "bundle", "difference"})
    void whoSaidWhatIsForOfficersAlone(String what) {
        assertThat(http.get().uri("/api/figures/" + REPORTED + "/" + what)).hasStatus(401);
        assertThat(as("reader", REPORTED + "/" + what)).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({
        "knowledge=now, asOf, required",
        "asOf=yesterday, asOf, date-time",
        "asOf=2999-01-01, asOf, past",
        "asOf=2025-01-01&knowledge=both, knowledge, enum",
        "snapshot=g1-1&asOf=2025-01-01, snapshot, exclusive"
    })
    void whatCannotBeLookedAtIsToldWithWhatWouldPass(String query, String field, String rule) {
        assertThat(figure(query)).hasStatus(422).bodyJson().isLenientlyEqualTo("""
            {"code": "data.invalid", "field": "%s", "rule": "%s"}\
            """.formatted(field, rule));
    }

    @Test
    void whatIsNotThereIsNotMadeUp() {
        assertThat(figure("snapshot=g1-nothing")).hasStatus(404);
        assertThat(http.get().uri("/api/snapshots/g1-nothing")).hasStatus(404);
        assertThat(officer(REPORTED + "/provenance?after=bm90aGluZw")).hasStatus(422);
        assertThat(officer(REPORTED + "/provenance?sort=colour")).hasStatus(422);
        assertThat(officer(REPORTED + "/difference")).hasStatus(422);
    }

    @Test
    void theDescriptionTellsTheParameters() {
        var paths =
                json(http.get().uri("/api/projection/openapi.json").exchange()).path("paths");

        for (String path :
                List.of("/api/figures/{key}", "/api/figures/{key}/provenance", "/api/figures/{key}/bundle")) {
            assertThat(paths.path(path)
                            .at("/get/parameters")
                            .valueStream()
                            .map(it -> it.path("name").asString()))
                    .as(path)
                    .contains("key", "territory", "zoning", "asOf", "knowledge", "snapshot")
                    .doesNotHaveDuplicates();
        }
        assertThat(paths.at("/~1api~1snapshots/post").path("summary").asString())
                .isNotEmpty();
    }

    /** Six needs of 2024, four of them answered within 30 days and all of them served, two districts explored. */
    private void aYearOfNeeds() {
        if (cell(json(figure("from=2024-01-01&to=2024-12-31"))).signum() == 0) {
            for (int i = 1; i <= 6; i++) {
                var need = UUID.randomUUID();
                String day = "2024-0" + i + "-10T09:00:00Z";
                needs.reported(need, day, day);
                needs.says(need, 2, "need-acknowledged", """
                    {"channel": "MEETING", "reportedOn": "2024-0%d-10", "daysSinceReport": %d, "sensorKind": "AGENT", %s}\
                    """.formatted(i, 10 * i, place(i)), day, day);
                needs.says(need, 3, "exploration-concluded", """
                    {"number": 1, "openedOn": "2024-01-02", "outcome": "PURSUE", %s}\
                    """.formatted(place(i)), day, day);
                needs.says(need, 4, "need-answered", """
                    {"serviceId": "%s", "first": true, "wasAnswered": false, "qualifiedOn": "2024-01-02",
                     "daysSinceReport": %d, "theme": "MOBILITE", %s}\
                    """.formatted(UUID.randomUUID(), 7 * i, place(i)), day, day);
            }
            granted();
        }
        awaitReported("from=2024-01-01&to=2024-12-31", 6);
        await().atMost(PATIENCE)
                .until(() -> json(http.get()
                                        .uri("/api/figures/delai-reponse?from=2024-01-01&to=2024-12-31")
                                        .exchange())
                                .at("/cells/0/of/count")
                                .asInt()
                        == 6);
        await().atMost(PATIENCE)
                .until(() ->
                        cell(json(http.get().uri("/api/figures/montant-accorde").exchange()))
                                        .signum()
                                > 0);
    }

    private void granted() {
        var event = Examples.resource("contracts/events/funding/grant-decided.v1/examples/full.json");
        event.put("subject", UUID.randomUUID().toString()).put("sequence", 1);
        var record = Examples.record("funding.grant.events.v1", event, 0);
        kafka.send(new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()))
                .join();
    }

    private static String place(int i) {
        String qpv = i % 2 == 0
                ? "\"2015\": \"QP031007\", \"2024\": \"QN03107M\""
                : "\"2015\": \"QP031010\", \"2024\": \"QN03109M\"";
        return "\"qpv\": {" + qpv + "}, \"qpvBasis\": {\"2015\": \"POINT\", \"2024\": \"POINT\"}";
    }

    private void reportedOn(String day) {
        needs.reported(UUID.randomUUID(), day + "T09:00:00Z", day + "T10:00:00Z");
    }

    private void awaitReported(String period, int count) {
        await().atMost(PATIENCE).until(() -> cell(json(figure(period))).compareTo(BigDecimal.valueOf(count)) == 0);
    }

    private MvcTestResult figure(String query) {
        return http.get().uri("/api/figures/" + REPORTED + "?" + query).exchange();
    }

    private MvcTestResult officer(String path) {
        return as("officer", path);
    }

    private MvcTestResult as(String role, String path) {
        return as(role, HttpMethod.GET, "/api/figures/" + path);
    }

    private MvcTestResult publish(String role) {
        return as(role, HttpMethod.POST, "/api/snapshots");
    }

    private MvcTestResult as(String role, HttpMethod method, String path) {
        return http.method(method)
                .uri(path)
                .with(jwt().jwt(token -> token.subject("someone"))
                        .authorities(new SimpleGrantedAuthority("ROLE_" + role)))
                .exchange();
    }

    private static List<String> days(JsonNode page) {
        return page.path("contributions")
                .valueStream()
                .map(it -> it.path("day").asString())
                .toList();
    }

    private static BigDecimal cell(JsonNode answer) {
        return answer.at("/cells/0/value").decimalValue();
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return parsed(answer);
    }

    private static JsonNode parsed(MvcTestResult answer) {
        return new JsonMapper().readTree(text(answer));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String recomputed(Path bundle) throws IOException, InterruptedException {
        var process = recomputation(bundle);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    private static Process recomputation(Path bundle) throws IOException {
        return new ProcessBuilder("python3", RECOMPUTE.toString(), bundle.toString())
                .redirectErrorStream(true)
                .start();
    }
}
