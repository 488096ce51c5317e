package org.maillage.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.contract.Contracts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
class FundingServiceTest {

    private static final Instant PUBLISHED = Instant.parse("2024-10-15T08:00:00Z");
    private static final Instant SUBMITTED = Instant.parse("2024-11-20T09:00:00Z");
    private static final Instant DECIDED = Instant.parse("2025-03-26T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2025-06-10T09:00:00Z");

    @Autowired
    private MockMvc http;

    @Autowired
    private MongoOperations mongo;

    private final Partner partner;
    private String call = "";
    private String grant = "";

    FundingServiceTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        this.partner = new Partner(kafka, backends.bootstrapServers());
    }

    @BeforeEach
    void others() {
        call = "CDV-" + UUID.randomUUID();
        grant = "G-" + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void aGrantIsFollowedFromTheApplicationToItsEnd() throws Exception {
        awaitVerdict(publish(40_000_000), "applied");
        String last = tellWholeStory();

        awaitVerdict(last, "applied");
        List<WireEvent> events = partner.eventsOf(Partner.file(grant));
        assertThat(types(events))
                .containsExactly(
                        "application-submitted",
                        "admissibility-decided",
                        "grant-decided",
                        "award-notified",
                        "agreement-signed",
                        "instalment-paid",
                        "instalment-paid",
                        "report-filed",
                        "report-reviewed",
                        "grant-closed");
        events.forEach(it -> Contracts.load().assertFits(it.envelope().type(), it.data()));
        http.perform(get("/api/funding/grants/{id}", Partner.file(grant)).with(as("officer")))
                .andExpect(jsonPath("$.state.stage").value("CLOSED"))
                .andExpect(jsonPath("$.texts[?(@.field == 'summary')].text").value("Mots d’une association"));
        http.perform(get("/api/funding/grants/{id}", Partner.file(grant)).with(as("reader")))
                .andExpect(jsonPath("$.texts").isEmpty());
        assertThat(partner.everythingSaid()).noneMatch(it -> it.contains("Mots d’une"));
        assertThat(mongo.findAll(Document.class, "grant").toString()).doesNotContain("Mots d’une");
    }

    @Test
    void aPaymentWaitsForItsAgreementAndStaysRefusedIfDatedBeforeIt() {
        publish(40_000_000);
        award(3_000_000, 1);
        partner.says(grant, "award-notified", DECIDED.plusSeconds(60), "{\"notifiedOn\": \"2025-04-07\"}");
        String early = pay("2025-04-20", "M-1", 1);
        String fit = pay("2025-06-10", "M-2", 2);
        assertThat(awaitVerdict(early, "waiting").path("code").asString()).isEqualTo("funding.agreement.required");
        awaitVerdict(fit, "waiting");

        sign();

        awaitVerdict(fit, "applied");
        assertThat(awaitVerdict(early, "refused").path("code").asString()).isEqualTo("funding.agreement.required");
    }

    @Test
    void simultaneousAwardsMayOverrunAnEnvelopeAndTheNextIsBlockedUntilARevision() throws Exception {
        awaitVerdict(publish(5_000_000), "applied");
        var grants = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            grants.add(grant + "-" + i);
        }
        grants.forEach(it -> awaitVerdict(admit(it, i(it)), "applied"));
        var receipts = grants.stream().map(it -> decide(it, 1_000_000)).toList();

        receipts.forEach(it -> await().atMost(Duration.ofSeconds(30))
                .until(() -> List.of("applied", "refused")
                        .contains(partner.verdict(it).path("outcome").asString())));
        long applied = receipts.stream()
                .filter(it -> partner.verdict(it).path("outcome").asString().equals("applied"))
                .count();
        assertThat(applied).isBetween(5L, 12L);
        assertThat(receipts.stream()
                        .map(partner::verdict)
                        .filter(it -> it.path("outcome").asString().equals("refused"))
                        .map(it -> it.path("code").asString()))
                .allMatch("funding.envelope.exceeded"::equals);
        http.perform(get("/api/funding/calls/{id}", Partner.file(call)).with(as("reader")))
                .andExpect(jsonPath("$.awardedCents").value(applied * 1_000_000))
                .andExpect(jsonPath("$.overrunCents").value(Math.max(0, applied * 1_000_000 - 5_000_000)));

        awaitVerdict(admit(grant, 99), "applied");
        assertThat(awaitVerdict(decide(grant, 1_000_000), "refused")
                        .path("code")
                        .asString())
                .isEqualTo("funding.envelope.exceeded");
        awaitVerdict(revise(13_000_000), "applied");
        awaitVerdict(
                partner.says(grant, "grant-decided", 2, DECIDED.plusSeconds(60), Instant.now(), decision(1_000_000)),
                "applied");
        http.perform(get("/api/funding/calls/{id}", Partner.file(call)).with(as("reader")))
                .andExpect(jsonPath("$.overrunCents").value(0));
    }

    @Test
    void awardsThatOneOwnerDecidesStayInTheEnvelope() {
        awaitVerdict(publish(5_000_000), "applied");
        var grants = onOnePartition(8);
        grants.forEach(it -> awaitVerdict(admit(it, i(it)), "applied"));

        var receipts = grants.stream().map(it -> decide(it, 1_000_000)).toList();

        receipts.subList(0, 5).forEach(it -> awaitVerdict(it, "applied"));
        receipts.subList(5, 8)
                .forEach(it -> assertThat(
                                awaitVerdict(it, "refused").path("code").asString())
                        .isEqualTo("funding.envelope.exceeded"));
    }

    @Test
    void staffMaySayWhatPartnersSay() throws Exception {
        awaitVerdict(
                partner.says(call, "call-published", PUBLISHED, callData(40_000_000, "2024-10-15", "2099-11-30")),
                "applied");
        String asked = application(1, "").replace(siren(1) + "00017", "73282932000074");
        String answer = http.perform(post("/api/funding/grants")
                        .with(as("officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(asked))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String id = Partner.JSON.readTree(answer).path("id").asString();

        http.perform(says(id, "grant-decided", decision(1)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("funding.award.not-ready"));
        http.perform(says(id, "admissibility-decided", "{\"outcome\": \"ADMISSIBLE\"}"))
                .andExpect(status().isOk());
        http.perform(says(id, "grant-decided", decision(40_000_001)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("funding.award.above-limit"));
        http.perform(says(id, "grant-decided", decision(1))).andExpect(status().isOk());
    }

    @Test
    void aCallEndsByItselfAndAnOverdueReportBlocksTheNextAward() throws Exception {
        awaitVerdict(publish(40_000_000), "applied");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> types(partner.eventsOf(Partner.file(call))).contains("call-closed"));
        WireEvent closed = partner.eventsOf(Partner.file(call)).getLast();
        assertThat(closed.envelope().time()).isEqualTo("2024-11-30T23:00:00Z");
        Contracts.load().assertFits(closed.envelope().type(), closed.data());

        award(800_000, 7);
        partner.says(grant, "award-notified", DECIDED.plusSeconds(60), "{\"notifiedOn\": \"2025-04-07\"}");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> types(partner.eventsOf(Partner.file(grant))).contains("report-overdue"));
        String another = grant + "-again";
        awaitVerdict(admit(another, 7), "applied");
        assertThat(awaitVerdict(decide(another, 1), "refused").path("code").asString())
                .isEqualTo("funding.award.report-overdue");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> http.perform(get("/api/funding/beneficiaries?blocked=true&beneficiary=" + siren(7))
                                .with(as("reader")))
                        .andExpect(jsonPath("$[0].overdueReports").value(1))
                        .andExpect(jsonPath("$[0].awardedCents").value(800_000)));
        http.perform(get("/api/funding/grants/work-lists?list=REPORTS_DUE").with(as("reader")))
                .andExpect(jsonPath("$.items[?(@.id == '%s')].report".formatted(Partner.file(grant)))
                        .value("OVERDUE"));

        awaitVerdict(
                partner.says(grant, "report-filed", AFTER, "{\"kind\": \"FINANCIAL_REPORT\", \"spentCents\": 800000}"),
                "applied");
        awaitVerdict(
                partner.says(another, "grant-decided", 2, DECIDED.plusSeconds(90), Instant.now(), decision(1)),
                "applied");
    }

    @Test
    void anApplicationWaitsForItsProjectAndJoinsItsThread() throws Exception {
        awaitVerdict(publish(40_000_000), "applied");
        UUID project = UUID.randomUUID();
        UUID thread = UUID.randomUUID();
        String receipt = partner.says(
                grant,
                "application-submitted",
                SUBMITTED,
                application(3, "\"project\": {\"id\": \"%s\"},".formatted(project)));
        assertThat(awaitVerdict(receipt, "waiting").path("code").asString()).isEqualTo("reference.unknown");

        partner.tells(project, thread, 1, "project-opened", """
                {"origin": "DIRECT", "title": "Un atelier", "holderKind": "PERSON",
                 "qpv": {"2015": null, "2024": null}, "qpvBasis": {"2015": "NONE", "2024": "NONE"}}""");

        awaitVerdict(receipt, "applied");
        assertThat(partner.eventsOf(Partner.file(grant)).getFirst().envelope().extension(Extension.THREAD_ID))
                .contains(thread.toString());
        partner.tells(project, thread, 2, "structure-registered", """
                {"structure": {"name": "L’Atelier", "siren": "930000054"}, "legalForm": "SCIC", "registeredOn": "2025-01-10",
                 "qpv": {"2015": null, "2024": null}, "qpvBasis": {"2015": "NONE", "2024": "NONE"}}""");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> http.perform(
                                get("/api/funding/projects/{id}", project).with(as("reader")))
                        .andExpect(jsonPath("$.structure.siren").value("930000054")));

        awaitVerdict(admissible(grant), "applied");
        awaitVerdict(decide(grant, 800_000), "applied");
        partner.tells(project, thread, 3, "project-exited", "{\"outcome\": \"ABANDONED\"}");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> http.perform(get("/api/funding/grants/work-lists?list=TO_FOLLOW_UP")
                                .with(as("officer")))
                        .andExpect(jsonPath("$.items[?(@.id == '%s')]".formatted(Partner.file(grant)))
                                .isNotEmpty()));
    }

    @Test
    void staffExamineAndWithdrawOnTheVersionTheyRead() throws Exception {
        awaitVerdict(publish(40_000_000), "applied");
        awaitVerdict(admit(grant, 11), "applied");
        String request = "{\"act\": \"INFORMATION_REQUESTED\", \"items\": [\"RIB\"], \"answerBy\": \"2026-12-01\"}";

        http.perform(act("instruction", request).header("If-Match", "\"7\""))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("command.revision.stale"));
        for (int i = 0; i < 2; i++) {
            http.perform(act("instruction", request)
                            .header("If-Match", "\"2\"")
                            .header("Idempotency-Key", "k-" + grant))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"3\""));
        }
        http.perform(act("instruction", request))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("step.not-allowed"));
        http.perform(act("withdrawal", "{\"by\": \"APPLICANT\"}"))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.field").value("reason"));
        http.perform(act("withdrawal", "{\"by\": \"APPLICANT\", \"reason\": \"Mots d’un agent\"}"))
                .andExpect(status().isOk());

        await().untilAsserted(() -> assertThat(types(partner.eventsOf(Partner.file(grant))))
                .containsExactly(
                        "application-submitted", "admissibility-decided", "instruction-recorded", "grant-withdrawn"));
        assertThat(partner.everythingSaid()).noneMatch(it -> it.contains("Mots d’un agent"));
    }

    @Test
    void staffCloseACall() throws Exception {
        String open = call + "-open";
        awaitVerdict(
                partner.says(open, "call-published", PUBLISHED, callData(1, "2024-10-15", "2099-11-30")), "applied");

        http.perform(post("/api/funding/calls/{id}/closing", Partner.file(open))
                        .with(as("officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"closedOn\": \"2025-01-31\"}"))
                .andExpect(status().isOk());
        http.perform(post("/api/funding/calls/{id}/closing", Partner.file(open))
                        .with(as("reader"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"closedOn\": \"2025-01-31\"}"))
                .andExpect(status().isForbidden());
        http.perform(get("/api/funding/calls?stage=CLOSED&year=2025&size=500").with(as("reader")))
                .andExpect(jsonPath("$.items[?(@.id == '%s')].closesOn".formatted(Partner.file(open)))
                        .value("2099-11-30"));
    }

    @Test
    void openDataAreForAnyoneInVersionsAndWithoutDemonstrations() throws Exception {
        int year = 2031;
        awaitVerdict(
                partner.says(
                        call,
                        "call-published",
                        PUBLISHED,
                        callData(40_000_000, "2024-10-15", "2024-11-30")
                                .replace("\"year\": 2025", "\"year\": " + year)),
                "applied");
        awaitVerdict(tellWholeStory(), "applied");
        String plain = csv("?year=" + year);
        String marked = csv("?year=" + year + "&demonstration=true");

        assertThat(plain.lines()).hasSize(1);
        assertThat(marked.lines()).hasSize(2);
        http.perform(get("/api/funding/open-data/grants.csv?year=" + year + "&demonstration=true"))
                .andExpect(status().isOk())
                .andExpect(header().string("Maillage-Demonstration", "true"))
                .andExpect(header().string("Maillage-Dataset-Version", "1"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"subventions-%d-demonstration-v1.csv\"".formatted(year)));

        grant = grant + "-more";
        awaitVerdict(tellWholeStory(), "applied");
        http.perform(get("/api/funding/open-data/grants.csv?year=" + year + "&demonstration=true"))
                .andExpect(header().string("Maillage-Dataset-Version", "2"));
        assertThat(csv("?year=" + year + "&demonstration=true&version=1")).isEqualTo(marked);
        http.perform(get("/api/funding/open-data/grants.csv?year=" + year + "&version=9"))
                .andExpect(status().isNotFound());
        http.perform(get("/api/funding/open-data/grants.csv?year=1999")).andExpect(status().is4xxClientError());
    }

    @Test
    void listsAreFilteredAndPaged() throws Exception {
        awaitVerdict(publish(40_000_000), "applied");
        for (int i = 0; i < 3; i++) {
            awaitVerdict(admit(grant + i, 21), "applied");
        }

        http.perform(get("/api/funding/grants?stage=ADMISSIBLE&territory=QN03108M&size=2&beneficiary=" + siren(21)
                                + "&callId=" + Partner.file(call))
                        .with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items.length()").value(2));
        http.perform(get("/api/funding/grants?zoning=1996").with(as("reader")))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.field").value("zoning"));
        http.perform(get("/api/funding/grants")).andExpect(status().isUnauthorized());
        http.perform(get("/api/funding/openapi.json"))
                .andExpect(jsonPath("$.paths['/api/funding/grants/{id}/withdrawal']")
                        .exists());
    }

    private String csv(String query) throws Exception {
        return http.perform(get("/api/funding/open-data/grants.csv" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** Told backwards, so that much of it waits; returns the receipt of the last to be decided. */
    private String tellWholeStory() {
        String last = partner.says(
                grant,
                "report-reviewed",
                AFTER.plusSeconds(30),
                "{\"outcome\": \"ACCEPTED\", \"justifiedCents\": 3000000}");
        partner.says(grant, "report-filed", AFTER.plusSeconds(20), """
                {"kind": "FINANCIAL_REPORT", "spentCents": 3000000, "summary": "Mots d’une association"}""");
        pay("2025-06-10", "M-1", 1);
        pay("2025-06-11", "M-2", 2);
        partner.says(grant, "award-notified", DECIDED.plusSeconds(60), "{\"notifiedOn\": \"2025-04-07\"}");
        sign();
        award(3_000_000, 5);
        return last;
    }

    private String publish(long envelopeCents) {
        return partner.says(call, "call-published", PUBLISHED, callData(envelopeCents, "2024-10-15", "2024-11-30"));
    }

    private String revise(long envelopeCents) {
        String again = callData(envelopeCents, "2024-10-15", "2024-11-30")
                .replace("\"year\": 2025", "\"year\": 2025, \"revision\": 2");
        return partner.says(call, "call-published", 2, DECIDED.plusSeconds(30), Instant.now(), again);
    }

    private static String callData(long envelopeCents, String opensOn, String closesOn) {
        return """
                {"title": "Contrat de ville", "kind": "CITY_CONTRACT", "schemeCode": "CDV", "year": 2025,
                 "envelopeCents": %d, "opensOn": "%s", "closesOn": "%s", "juryRequired": false}""".formatted(envelopeCents, opensOn, closesOn);
    }

    private void award(long cents, int applicant) {
        admit(grant, applicant);
        decide(grant, cents);
    }

    private String admit(String subject, int applicant) {
        partner.says(subject, "application-submitted", SUBMITTED, application(applicant, ""));
        return admissible(subject);
    }

    private String admissible(String subject) {
        return partner.says(
                subject, "admissibility-decided", SUBMITTED.plusSeconds(60), "{\"outcome\": \"ADMISSIBLE\"}");
    }

    private String decide(String subject, long cents) {
        return partner.says(subject, "grant-decided", DECIDED, decision(cents));
    }

    private static String decision(long cents) {
        return "{\"outcome\": \"AWARDED\", \"awardedCents\": %d, \"deliberatedOn\": \"2025-03-26\"}".formatted(cents);
    }

    private void sign() {
        partner.says(grant, "agreement-signed", DECIDED.plusSeconds(90), """
                {"signedOn": "2025-05-05", "paymentPlan": "STAGGERED", "reference": "CONV-1"}""");
    }

    private String pay(String on, String order, int number) {
        return partner.says(
                grant, "instalment-paid", number, AFTER.plusSeconds(number), Instant.now(), """
                {"kind": "INTERIM", "amountCents": 1500000, "paidOn": "%s", "order": "%s"}""".formatted(on, order));
    }

    private String application(int applicant, String more) {
        return """
                {"call": {"id": "%s"}, %s
                 "applicant": {"name": "Association %d", "siret": "%s00017", "legalForm": "ASSOCIATION"},
                 "title": "Un atelier", "requestedCents": 4500000, "actionFrom": "2025-01-01", "actionTo": "2025-12-31",
                 "targets": [{"location": {"lon": 1.41689, "lat": 43.59269}, "sharePercent": 100}],
                 "republicanCommitment": "SUBSCRIBED", "economicActivity": false, "synthetic": true}""".formatted(Partner.file(call), more, applicant, siren(applicant));
    }

    /** Grants that the same thread decides about, in the order in which they are named. */
    private List<String> onOnePartition(int count) {
        return IntStream.iterate(0, it -> it + 1)
                .mapToObj(it -> grant + "-" + it)
                .filter(it -> partition(it) == 0)
                .limit(count)
                .toList();
    }

    private static int partition(String subject) {
        byte[] key = Partner.file(subject).toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % 12;
    }

    private static MockHttpServletRequestBuilder says(String id, String statement, String data) {
        return post("/api/funding/grants/{id}/{statement}", id, statement)
                .with(as("officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(data);
    }

    private static String siren(int applicant) {
        return "93%07d".formatted(applicant);
    }

    private static int i(String subject) {
        return 30 + Integer.parseInt(subject.substring(subject.lastIndexOf('-') + 1));
    }

    private MockHttpServletRequestBuilder act(String name, String body) {
        return post("/api/funding/grants/{id}/" + name, Partner.file(grant))
                .with(as("officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private JsonNode awaitVerdict(String receipt, String outcome) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                partner.verdict(receipt).path("outcome").asString())
                        .as(() -> partner.verdict(receipt).toString())
                        .isEqualTo(outcome));
        return partner.verdict(receipt);
    }

    private static List<String> types(List<WireEvent> events) {
        return events.stream()
                .map(it -> it.envelope().type())
                .map(it -> it.substring("org.maillage.funding.".length(), it.length() - ".v1".length()))
                .toList();
    }
}
