package org.maillage.incubation;

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

/** What people said of a project: sealed wherever it is kept, forgotten on request, and by itself in time. */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant OPENED = Instant.parse("2025-06-20T08:00:00Z");
    private static final Instant LATER = OPENED.plusSeconds(3600);
    /** Where the door put it, for 45 days from the sending. */
    private static final List<String> THE_DOORS_TOPIC = List.of("topic statements.incubation.v1");

    @Autowired
    private MockMvc http;

    @Autowired
    private FileKeys keys;

    @Autowired
    private MovableClock clock;

    private final Partner partner;
    private final NothingReadable search;
    private final String words = "MOTS-" + UUID.randomUUID();
    private final String project = "P-" + UUID.randomUUID();
    private final String unknown = "U-" + UUID.randomUUID();

    PersonalDataTest(
            @Autowired KafkaOperations<String, byte[]> kafka,
            @Autowired MongoDatabaseFactory mongo,
            Backends backends) {
        this.partner = new Partner("demonstration", "incubation", kafka, backends.bootstrapServers());
        this.search = new NothingReadable(mongo.getMongoDatabase(), backends.bootstrapServers());
    }

    @AfterEach
    void close() {
        clock.moveBack();
        partner.close();
    }

    @Test
    void nothingReadableIsLeftOfWhatWasSaidWaitsOrWasRefused(CapturedOutput output) throws Exception {
        partner.awaitVerdict(partner.says(project, "project-opened", OPENED, opening()), "applied");
        String waits = partner.says(
                project, "stage-entered", LATER, "{\"stage\": \"INCUBATION\", \"reason\": \"%s\"}".formatted(words));
        String refused = partner.says(project, "project-opened", LATER, opening());
        String unopened = partner.says(
                unknown, "project-exited", LATER, "{\"outcome\": \"ABANDONED\", \"reason\": \"%s\"}".formatted(words));
        partner.awaitVerdict(waits, "waiting");
        partner.awaitVerdict(unopened, "waiting");
        partner.awaitVerdict(refused, "refused");
        writeNote();
        officerReads().andExpect(jsonPath("$.texts[?(@.field == 'pitch')].text").value(words));

        officerForgets(partner.file(project));
        officerForgets(partner.file(unknown));

        assertThat(partner.awaitVerdict(waits, "refused").path("code").asString())
                .isEqualTo("waiting.forgotten");
        assertThat(partner.awaitVerdict(unopened, "refused").path("code").asString())
                .isEqualTo("waiting.forgotten");
        assertThat(keys.find(List.of(partner.file(project), partner.file(unknown))))
                .isEmpty();
        assertThat(output).contains("Texts of a project forgotten");
        search.assertOnlyIn(THE_DOORS_TOPIC, words, output);
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
        http.perform(get("/api/incubation/projects/{id}/notes", partner.file(project))
                        .with(as("officer")))
                .andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void wordsAreForgottenByThemselvesSoLongAfterTheLastThingThatWasRecorded() throws Exception {
        partner.awaitVerdict(partner.says(project, "project-opened", OPENED, opening()), "applied");
        clock.moveOn(Period.ofYears(3).minusDays(1));
        officerReads().andExpect(jsonPath("$.texts.length()").value(1));
        clock.moveOn(Period.ofDays(2));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(keys.find(partner.file(project))).isEmpty());
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
    }

    private ResultActions officerReads() throws Exception {
        return http.perform(
                get("/api/incubation/projects/{id}", partner.file(project)).with(as("officer")));
    }

    private void officerForgets(UUID file) throws Exception {
        http.perform(delete("/api/incubation/projects/{id}/texts", file).with(as("officer")))
                .andExpect(status().isNoContent());
    }

    private void writeNote() throws Exception {
        http.perform(post("/api/incubation/projects/{id}/notes", partner.file(project))
                        .with(as("officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\": \"MEETING\", \"on\": \"2019-07-01\", \"text\": \"%s\"}".formatted(words)))
                .andExpect(status().isNoContent());
    }

    private String opening() {
        return """
                {"title": "Un atelier vélo", "pitch": "%s", "holderKind": "PERSON",
                 "location": {"lon": 1.41689, "lat": 43.59269}, "synthetic": true}""".formatted(words);
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
