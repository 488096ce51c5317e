package org.maillage.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.maillage.testing.dialogue.Partner;
import org.maillage.testing.privacy.NothingReadable;
import org.maillage.testing.time.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What people said of a grant: sealed wherever it is kept, forgotten on request, and by itself in time. */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant PUBLISHED = Instant.parse("2024-10-15T08:00:00Z");
    private static final Instant SUBMITTED = Instant.parse("2024-11-20T09:00:00Z");
    private static final Instant LATER = SUBMITTED.plusSeconds(3600);
    private static final Instant DECIDED = Instant.parse("2025-03-26T09:00:00Z");
    /** Where the door put it, for 45 days from the sending. */
    private static final List<String> THE_DOORS_TOPIC = List.of("topic statements.funding.v1");

    @Autowired
    private MockMvc http;

    @Autowired
    private FileKeys keys;

    @Autowired
    private MovableClock clock;

    private final Partner partner;
    private final NothingReadable search;
    private final String words = "MOTS-" + UUID.randomUUID();
    private final String grant = "G-" + UUID.randomUUID();
    private final String unknown = "U-" + UUID.randomUUID();

    PersonalDataTest(
            @Autowired KafkaOperations<String, byte[]> kafka,
            @Autowired MongoDatabaseFactory mongo,
            Backends backends) {
        this.partner = new Partner("demonstration", "funding", kafka, backends.bootstrapServers());
        this.search = new NothingReadable(mongo.getMongoDatabase(), backends.bootstrapServers());
    }

    @AfterEach
    void close() {
        clock.moveBack();
        partner.close();
    }

    @Test
    void nothingReadableIsLeftOfWhatWasSaidWaitsOrWasRefused(CapturedOutput output) throws Exception {
        applies();
        String waits = partner.says(grant, "report-filed", LATER, report());
        String refused = partner.says(grant, "application-submitted", LATER, application());
        String unopened = partner.says(unknown, "report-filed", LATER, report());
        partner.awaitVerdict(waits, "waiting");
        partner.awaitVerdict(unopened, "waiting");
        partner.awaitVerdict(refused, "refused");
        officerReads().andExpect(jsonPath("$.texts[0].text").value(words));

        officerForgets(partner.file(grant));
        officerForgets(partner.file(unknown));

        assertThat(partner.awaitVerdict(waits, "refused").path("code").asString())
                .isEqualTo("waiting.forgotten");
        assertThat(partner.awaitVerdict(unopened, "refused").path("code").asString())
                .isEqualTo("waiting.forgotten");
        assertThat(keys.find(List.of(partner.file(grant), partner.file(unknown))))
                .isEmpty();
        assertThat(output).contains("Texts of a grant forgotten");
        search.assertOnlyIn(THE_DOORS_TOPIC, words, output);
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
    }

    @Test
    void aTextThatComesAfterwardsIsReadBesideThoseThatCannotBeAnyMore() throws Exception {
        applies();
        officerForgets(partner.file(grant));

        partner.awaitVerdict(
                partner.says(grant, "admissibility-decided", LATER, "{\"outcome\": \"ADMISSIBLE\"}"), "applied");
        partner.awaitVerdict(partner.says(grant, "grant-decided", DECIDED, """
                {"outcome": "REJECTED", "deliberatedOn": "2025-03-26", "reason": "Motif"}"""), "applied");

        officerReads()
                .andExpect(jsonPath("$.texts.length()").value(1))
                .andExpect(jsonPath("$.texts[0].text").value("Motif"));
    }

    @Test
    void onlyStaffWhoActMayForgetAndOnlyWhatIsThere() throws Exception {
        applies();
        http.perform(delete("/api/funding/grants/{id}/texts", partner.file(grant))
                        .with(as("reader")))
                .andExpect(status().isForbidden());
        http.perform(delete("/api/funding/grants/{id}/texts", UUID.randomUUID()).with(as("officer")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));

        officerReads().andExpect(jsonPath("$.texts.length()").value(1));
    }

    @Test
    void wordsAreForgottenByThemselvesSoLongAfterTheLastThingThatWasRecorded() throws Exception {
        applies();
        clock.moveOn(Period.ofYears(6).minusDays(1));
        officerReads().andExpect(jsonPath("$.texts.length()").value(1));
        clock.moveOn(Period.ofDays(2));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keys.find(partner.file(grant))).isEmpty());
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
    }

    private ResultActions officerReads() throws Exception {
        return http.perform(get("/api/funding/grants/{id}", partner.file(grant)).with(as("officer")));
    }

    private void officerForgets(UUID file) throws Exception {
        http.perform(delete("/api/funding/grants/{id}/texts", file).with(as("officer")))
                .andExpect(status().isNoContent());
    }

    private void applies() {
        String call = "C-" + grant;
        partner.says(call, "call-published", PUBLISHED, """
                {"title": "Contrat de ville", "kind": "CITY_CONTRACT", "schemeCode": "CDV", "year": 2025,
                 "envelopeCents": 40000000, "opensOn": "2024-10-15", "closesOn": "2024-11-30", "juryRequired": false}""");
        partner.awaitVerdict(partner.says(grant, "application-submitted", SUBMITTED, application()), "applied");
    }

    private String application() {
        return """
                {"call": {"id": "%s"},
                 "applicant": {"name": "Association", "siret": "93000000700017", "legalForm": "ASSOCIATION"},
                 "title": "Un atelier", "requestedCents": 4500000, "actionFrom": "2025-01-01", "actionTo": "2025-12-31",
                 "targets": [{"location": {"lon": 1.41689, "lat": 43.59269, "address": "%s"}, "sharePercent": 100}],
                 "republicanCommitment": "SUBSCRIBED", "economicActivity": false, "synthetic": true}""".formatted(partner.file("C-" + grant), words);
    }

    private String report() {
        return "{\"kind\": \"FINANCIAL_REPORT\", \"spentCents\": 3000000, \"summary\": \"%s\"}".formatted(words);
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @TestConfiguration
    static class Time {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }
}
