package org.maillage.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
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
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What people said of a job or a declaration: sealed wherever it is kept, forgotten on request, and by itself in time. */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant DECLARED = Instant.parse("2025-11-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2025-12-01T09:00:00Z");
    /** Where the door put it, for 45 days from the sending. */
    private static final List<String> THE_DOORS_TOPIC = List.of("topic statements.impact.v1");

    @Autowired
    private MockMvc http;

    @Autowired
    private FileKeys keys;

    @Autowired
    private MovableClock clock;

    private final Partner partner;
    private final NothingReadable search;
    private final String words = "MOTS-" + UUID.randomUUID();
    private final String job = "J-" + UUID.randomUUID();
    private final String unknown = "U-" + UUID.randomUUID();
    private final String person = UUID.randomUUID().toString();

    PersonalDataTest(
            @Autowired KafkaOperations<String, byte[]> kafka,
            @Autowired MongoDatabaseFactory mongo,
            Backends backends) {
        this.partner = new Partner("demonstration", "impact", kafka, backends.bootstrapServers());
        this.search = new NothingReadable(mongo.getMongoDatabase(), backends.bootstrapServers());
    }

    @AfterEach
    void close() {
        clock.moveBack();
        partner.close();
    }

    @Test
    void nothingReadableIsLeftOfWhatWasSaidWaitsOrWasRefused(CapturedOutput output) throws Exception {
        declares(", \"personRef\": \"%s\"".formatted(person));
        String refused = partner.says(job, "declaration-corrected", LATER, cancellation());
        String unopened = partner.says(unknown, "declaration-corrected", LATER, cancellation());
        partner.awaitVerdict(unopened, "waiting");
        partner.awaitVerdict(refused, "refused");
        officerReads()
                .andExpect(jsonPath("$.texts[?(@.field == 'address')].text").value(words));

        officerForgets(partner.file(job));
        officerForgets(partner.file(unknown));

        assertThat(partner.awaitVerdict(unopened, "refused").path("code").asString())
                .isEqualTo("waiting.forgotten");
        assertThat(keys.find(List.of(partner.file(job), partner.file(unknown)))).isEmpty();
        assertThat(output).contains("Texts of a job forgotten");
        search.assertOnlyIn(THE_DOORS_TOPIC, words, output);
        search.assertOnlyIn(THE_DOORS_TOPIC, person, output);
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
    }

    @Test
    void theWordsOfADeclarationAndOfWhoContestsItAreForgottenToo(CapturedOutput output) throws Exception {
        UUID hours = partner.file(job);
        partner.awaitVerdict(partner.says(job, "volunteer-hours-declared", LATER, """
                {"period": {"from": "2025-01-01", "to": "2025-03-31"}, "hours": 110, "method": "REGISTER",
                 "location": {"lon": 1.40044, "lat": 43.57235, "address": "%s"}}""".formatted(words)), "applied");
        http.perform(post("/api/impact/declarations/{id}/disputes", hours)
                        .with(as("officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"field\": \"hours\", \"reason\": \"%s\"}".formatted(words)))
                .andExpect(status().isOk());
        http.perform(get("/api/impact/declarations/{id}", hours).with(as("officer")))
                .andExpect(jsonPath("$.texts.length()").value(2));

        http.perform(delete("/api/impact/declarations/{id}/texts", hours).with(as("reader")))
                .andExpect(status().isForbidden());
        http.perform(delete("/api/impact/declarations/{id}/texts", hours).with(as("officer")))
                .andExpect(status().isNoContent());

        assertThat(keys.find(hours)).isEmpty();
        search.assertOnlyIn(THE_DOORS_TOPIC, words, output);
        http.perform(get("/api/impact/declarations/{id}", hours).with(as("officer")))
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(2));
    }

    @Test
    void onlyStaffWhoActMayForgetAndOnlyWhatIsThere() throws Exception {
        declares(", \"personRef\": \"%s\"".formatted(person));
        http.perform(delete("/api/impact/jobs/{id}/texts", partner.file(job)).with(as("reader")))
                .andExpect(status().isForbidden());
        http.perform(delete("/api/impact/jobs/{id}/texts", UUID.randomUUID()).with(as("officer")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));

        officerReads().andExpect(jsonPath("$.texts.length()").value(1));
    }

    @Test
    void wordsAreForgottenByThemselvesSoLongAfterTheLastThingThatWasRecorded() throws Exception {
        declares("");
        clock.moveOn(Period.ofYears(3).minusDays(1));
        officerReads().andExpect(jsonPath("$.texts.length()").value(1));
        clock.moveOn(Period.ofDays(2));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keys.find(partner.file(job))).isEmpty());
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
    }

    private ResultActions officerReads() throws Exception {
        return http.perform(get("/api/impact/jobs/{id}", partner.file(job)).with(as("officer")));
    }

    private void officerForgets(UUID file) throws Exception {
        http.perform(delete("/api/impact/jobs/{id}/texts", file).with(as("officer")))
                .andExpect(status().isNoContent());
    }

    private void declares(String more) {
        partner.awaitVerdict(partner.says(job, "job-declared", DECLARED, """
                {"employer": {"name": "Association démonstration 009", "siren": "930000095"}, "contract": "CDI",
                 "fteHundredths": 50, "nature": "CREATED", "gender": "MAN", "livesInQpv": "NO", "startedOn": "2025-11-01",
                 "location": {"lon": 1.38721, "lat": 43.58075, "address": "%s"}, "synthetic": true%s}""".formatted(words, more)), "applied");
    }

    private String cancellation() {
        return """
                {"corrects": "00000000-0000-7000-8000-000000000000", "kind": "JOB", "cancelled": true, "reason": "%s"}""".formatted(words);
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
