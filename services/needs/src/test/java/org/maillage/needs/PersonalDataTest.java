package org.maillage.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maillage.eventing.privacy.FileKeys;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
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

/** What people said of a need: sealed wherever it is kept, forgotten on request, and by itself in time. */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant REPORTED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = REPORTED.plusSeconds(3600);
    /** Where the door put it, for 45 days from the sending. */
    private static final List<String> THE_DOORS_TOPIC = List.of("topic statements.needs.v1");

    @Autowired
    private MockMvc http;

    @Autowired
    private FileKeys keys;

    @Autowired
    private MovableClock clock;

    private final Partner partner;
    private final NothingReadable search;
    private final String words = "MOTS-" + UUID.randomUUID();
    private final String need = "N-" + UUID.randomUUID();
    private final String unknown = "U-" + UUID.randomUUID();

    PersonalDataTest(
            @Autowired KafkaOperations<String, byte[]> kafka,
            @Autowired MongoDatabaseFactory mongo,
            Backends backends) {
        this.partner = new Partner("demonstration", "needs", kafka, backends.bootstrapServers());
        this.search = new NothingReadable(mongo.getMongoDatabase(), backends.bootstrapServers());
    }

    @AfterEach
    void close() {
        clock.moveBack();
        partner.close();
    }

    @Test
    void nothingReadableIsLeftOfWhatWasSaidWaitsOrWasRefused(CapturedOutput output) throws Exception {
        partner.says(need, "need-reported", REPORTED, report());
        String qualified = partner.says(need, "need-qualified", LATER, qualification());
        String waits = partner.says(
                need,
                "exploration-concluded",
                LATER,
                "{\"outcome\": \"PURSUE\", \"summary\": \"%s\"}".formatted(words));
        String refused = partner.says(need, "need-qualified", LATER.plusSeconds(1), qualification());
        String unopened = partner.says(unknown, "need-qualified", LATER, qualification());
        partner.awaitVerdict(qualified, "applied");
        partner.awaitVerdict(waits, "waiting");
        partner.awaitVerdict(unopened, "waiting");
        partner.awaitVerdict(refused, "refused");
        officerReads()
                .andExpect(jsonPath("$.texts[?(@.field == 'verbatim')].text").value(words));

        officerForgets(partner.file(need));
        officerForgets(partner.file(unknown));

        assertThat(partner.awaitVerdict(waits, "refused").path("code").asString())
                .isEqualTo("waiting.forgotten");
        assertThat(partner.awaitVerdict(unopened, "refused").path("code").asString())
                .isEqualTo("waiting.forgotten");
        assertThat(keys.find(List.of(partner.file(need), partner.file(unknown))))
                .isEmpty();
        assertThat(output).contains("Texts of a need forgotten");
        search.assertOnlyIn(THE_DOORS_TOPIC, words, output);
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(2));
    }

    @Test
    void aContactThatWasForgottenIsReadableNowhere(CapturedOutput output) throws Exception {
        partner.awaitVerdict(partner.says(need, "need-reported", REPORTED, report()), "applied");
        String contact = "habitante@" + UUID.randomUUID() + ".example";
        putContact("\"" + contact + "\"");
        http.perform(get("/api/needs/needs/{id}/contact", partner.file(need)).with(as("officer")))
                .andExpect(jsonPath("$.contact").value(contact));

        putContact("null");

        search.assertOnlyIn(List.of(), contact, output);
    }

    @Test
    void aStatementThatNobodyCouldReadIsWhereTheDoorPutItAndWithTheDeadLettersAlone(CapturedOutput output) {
        String receipt = UUID.randomUUID().toString();
        var envelope = new Envelope(
                receipt,
                "/partenaires/demonstration",
                "org.maillage.statement.need-reported.v1",
                need,
                REPORTED,
                Map.of(Extension.RECEIPT_ID, receipt));

        partner.send(partner.file(need).toString(), envelope, "{\"verbatim\": \"" + words);

        String deadLetters = "topic statements.needs.v1.needs.statements-dlt";
        await().atMost(PATIENCE).until(() -> search.placesOf(words).contains(deadLetters));
        search.assertOnlyIn(List.of(THE_DOORS_TOPIC.getFirst(), deadLetters), words, output);
    }

    @Test
    void wordsAreForgottenByThemselvesSoLongAfterTheLastThingThatWasRecorded() throws Exception {
        partner.awaitVerdict(partner.says(need, "need-reported", REPORTED, report()), "applied");
        clock.moveOn(Period.ofYears(3).minusDays(1));
        officerReads().andExpect(jsonPath("$.texts.length()").value(1));
        clock.moveOn(Period.ofDays(2));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keys.find(partner.file(need))).isEmpty());
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
    }

    private ResultActions officerReads() throws Exception {
        return http.perform(get("/api/needs/needs/{id}", partner.file(need)).with(as("officer")));
    }

    private void officerForgets(UUID file) throws Exception {
        http.perform(delete("/api/needs/needs/{id}/texts", file).with(as("officer")))
                .andExpect(status().isNoContent());
    }

    private void putContact(String contact) throws Exception {
        http.perform(put("/api/needs/needs/{id}/contact", partner.file(need))
                        .with(as("officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"contact\": " + contact + "}"))
                .andExpect(status().isNoContent());
    }

    private String report() {
        return """
                {"title": "Un atelier vélo", "verbatim": "%s", "theme": "MOBILITE", "sensorKind": "CITIZEN_HOUSE",
                 "location": {"lon": 1.41689, "lat": 43.59269}, "synthetic": true}""".formatted(words);
    }

    private String qualification() {
        return "{\"theme\": \"MOBILITE\", \"scope\": \"DISTRICT\", \"existingAnswers\": \"%s\"}".formatted(words);
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
