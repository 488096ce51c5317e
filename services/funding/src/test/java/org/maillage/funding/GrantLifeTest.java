package org.maillage.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.contract.Contracts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;

/** Grants from their application to their end, in whatever order it is told. */
class GrantLifeTest extends RunningService {

    GrantLifeTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void aGrantIsFollowedFromTheApplicationToItsEnd() throws Exception {
        partner.awaitVerdict(publish(40_000_000), "applied");
        String last = tellWholeStory();

        partner.awaitVerdict(last, "applied");
        List<WireEvent> events = partner.eventsOf(partner.file(grant));
        assertThat(partner.historyOf(partner.file(grant)))
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
        http.perform(get("/api/funding/grants/{id}", partner.file(grant)).with(as("officer")))
                .andExpect(jsonPath("$.state.stage").value("CLOSED"))
                .andExpect(jsonPath("$.texts[?(@.field == 'summary')].text").value("Mots d’une association"));
        http.perform(get("/api/funding/grants/{id}", partner.file(grant)).with(as("reader")))
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
        assertThat(partner.awaitVerdict(early, "waiting").path("code").asString())
                .isEqualTo("funding.agreement.required");
        partner.awaitVerdict(fit, "waiting");

        sign();

        partner.awaitVerdict(fit, "applied");
        assertThat(partner.awaitVerdict(early, "refused").path("code").asString())
                .isEqualTo("funding.agreement.required");
    }

    @Test
    void anApplicationWaitsForItsProjectAndJoinsItsThread() throws Exception {
        partner.awaitVerdict(publish(40_000_000), "applied");
        UUID project = UUID.randomUUID();
        UUID thread = UUID.randomUUID();
        String receipt = partner.says(
                grant,
                "application-submitted",
                SUBMITTED,
                application(3, "\"project\": {\"id\": \"%s\"},".formatted(project)));
        assertThat(partner.awaitVerdict(receipt, "waiting").path("code").asString())
                .isEqualTo("reference.unknown");

        incubationTells(project, thread, 1, "project-opened", """
                {"origin": "DIRECT", "title": "Un atelier", "holderKind": "PERSON",
                 "qpv": {"2015": null, "2024": null}, "qpvBasis": {"2015": "NONE", "2024": "NONE"}}""");

        partner.awaitVerdict(receipt, "applied");
        assertThat(partner.eventsOf(partner.file(grant)).getFirst().envelope().extension(Extension.THREAD_ID))
                .contains(thread.toString());
        incubationTells(project, thread, 2, "structure-registered", """
                {"structure": {"name": "L’Atelier", "siren": "930000054"}, "legalForm": "SCIC", "registeredOn": "2025-01-10",
                 "qpv": {"2015": null, "2024": null}, "qpvBasis": {"2015": "NONE", "2024": "NONE"}}""");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> http.perform(
                                get("/api/funding/projects/{id}", project).with(as("reader")))
                        .andExpect(jsonPath("$.structure.siren").value("930000054")));

        partner.awaitVerdict(admissible(grant), "applied");
        partner.awaitVerdict(decide(grant, 800_000), "applied");
        incubationTells(project, thread, 3, "project-exited", "{\"outcome\": \"ABANDONED\"}");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> http.perform(get("/api/funding/grants/work-lists?list=TO_FOLLOW_UP")
                                .with(as("officer")))
                        .andExpect(jsonPath("$.items[?(@.id == '%s')]".formatted(partner.file(grant)))
                                .isNotEmpty()));
    }

    @Test
    void aCallEndsByItselfAndAnOverdueReportBlocksTheNextAward() throws Exception {
        partner.awaitVerdict(publish(40_000_000), "applied");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> partner.historyOf(partner.file(call)).contains("call-closed"));
        WireEvent closed = partner.eventsOf(partner.file(call)).getLast();
        assertThat(closed.envelope().time()).isEqualTo("2024-11-30T23:00:00Z");
        Contracts.load().assertFits(closed.envelope().type(), closed.data());

        award(800_000, 7);
        partner.says(grant, "award-notified", DECIDED.plusSeconds(60), "{\"notifiedOn\": \"2025-04-07\"}");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> partner.historyOf(partner.file(grant)).contains("report-overdue"));
        String another = grant + "-again";
        partner.awaitVerdict(admit(another, 7), "applied");
        assertThat(partner.awaitVerdict(decide(another, 1), "refused")
                        .path("code")
                        .asString())
                .isEqualTo("funding.award.report-overdue");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> http.perform(get("/api/funding/beneficiaries?blocked=true&beneficiary=" + siren(7))
                                .with(as("reader")))
                        .andExpect(jsonPath("$[0].overdueReports").value(1))
                        .andExpect(jsonPath("$[0].awardedCents").value(800_000)));
        http.perform(get("/api/funding/grants/work-lists?list=REPORTS_DUE").with(as("reader")))
                .andExpect(jsonPath("$.items[?(@.id == '%s')].report".formatted(partner.file(grant)))
                        .value("OVERDUE"));

        partner.awaitVerdict(
                partner.says(grant, "report-filed", AFTER, "{\"kind\": \"FINANCIAL_REPORT\", \"spentCents\": 800000}"),
                "applied");
        partner.awaitVerdict(partner.says(another, "grant-decided", DECIDED.plusSeconds(90), decision(1)), "applied");
    }

    private void incubationTells(UUID project, UUID thread, long sequence, String name, String data) {
        others.establish("org.maillage.incubation." + name + ".v1", project, sequence, Instant.now(), thread, data);
    }
}
