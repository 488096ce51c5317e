package org.maillage.thirdplaces;

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

/** What people said of a third place: sealed wherever it is kept, forgotten on request, and by itself in time. */
@WithBackends
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant REGISTERED = Instant.parse("2023-07-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2024-08-01T09:00:00Z");
    /** Where the door put it, for 45 days from the sending. */
    private static final List<String> THE_DOORS_TOPIC = List.of("topic statements.thirdplaces.v1");

    @Autowired
    private MockMvc http;

    @Autowired
    private FileKeys keys;

    @Autowired
    private MovableClock clock;

    private final Partner partner;
    private final NothingReadable search;
    private final String words = "MOTS-" + UUID.randomUUID();
    private final String place = "L-" + UUID.randomUUID();
    private final String unknown = "U-" + UUID.randomUUID();

    PersonalDataTest(
            @Autowired KafkaOperations<String, byte[]> kafka,
            @Autowired MongoDatabaseFactory mongo,
            Backends backends) {
        this.partner = new Partner("demonstration", "thirdplaces", kafka, backends.bootstrapServers());
        this.search = new NothingReadable(mongo.getMongoDatabase(), backends.bootstrapServers());
    }

    @AfterEach
    void close() {
        clock.moveBack();
        partner.close();
    }

    @Test
    void nothingReadableIsLeftOfWhatWasSaidWaitsOrWasRefused(CapturedOutput output) throws Exception {
        registers();
        String waits = partner.says(place, "space-withdrawn", LATER, withdrawal());
        String refused = partner.says(place, "place-registered", LATER, registration());
        String unopened = partner.says(unknown, "space-withdrawn", LATER, withdrawal());
        partner.awaitVerdict(waits, "waiting");
        partner.awaitVerdict(unopened, "waiting");
        partner.awaitVerdict(refused, "refused");
        officerReads()
                .andExpect(jsonPath("$.texts[?(@.field == 'address')].text").value(words));

        officerForgets(partner.file(place));
        officerForgets(partner.file(unknown));

        assertThat(partner.awaitVerdict(waits, "refused").path("code").asString())
                .isEqualTo("waiting.forgotten");
        assertThat(partner.awaitVerdict(unopened, "refused").path("code").asString())
                .isEqualTo("waiting.forgotten");
        assertThat(keys.find(List.of(partner.file(place), partner.file(unknown))))
                .isEmpty();
        assertThat(output).contains("Texts of a place forgotten");
        search.assertOnlyIn(THE_DOORS_TOPIC, words, output);
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
    }

    @Test
    void aTextThatComesAfterwardsIsReadBesideThoseThatCannotBeAnyMore() throws Exception {
        registers();
        officerForgets(partner.file(place));

        partner.says(place, "space-opened", LATER, """
                {"space": "A", "label": "Ateliers", "kind": "WORKSHOP", "lettableM2": 150, "desks": 8, "openedOn": "2023-07-01"}""");
        partner.awaitVerdict(partner.says(place, "space-withdrawn", LATER.plusSeconds(60), """
                {"space": "A", "withdrawnOn": "2024-07-01", "reason": "Travaux"}"""), "applied");

        officerReads()
                .andExpect(jsonPath("$.texts.length()").value(1))
                .andExpect(jsonPath("$.texts[0].text").value("Travaux"));
    }

    @Test
    void onlyStaffWhoActMayForgetAndOnlyWhatIsThere() throws Exception {
        registers();
        http.perform(delete("/api/thirdplaces/places/{id}/texts", partner.file(place))
                        .with(as("reader")))
                .andExpect(status().isForbidden());
        http.perform(delete("/api/thirdplaces/places/{id}/texts", UUID.randomUUID())
                        .with(as("officer")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));

        officerReads().andExpect(jsonPath("$.texts.length()").value(1));
    }

    @Test
    void wordsAreForgottenByThemselvesSoLongAfterTheLastThingThatWasRecorded() throws Exception {
        registers();
        clock.moveOn(Period.ofYears(3).minusDays(1));
        officerReads().andExpect(jsonPath("$.texts.length()").value(1));
        clock.moveOn(Period.ofDays(2));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keys.find(partner.file(place))).isEmpty());
        officerReads()
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
    }

    private ResultActions officerReads() throws Exception {
        return http.perform(
                get("/api/thirdplaces/places/{id}", partner.file(place)).with(as("officer")));
    }

    private void officerForgets(UUID file) throws Exception {
        http.perform(delete("/api/thirdplaces/places/{id}/texts", file).with(as("officer")))
                .andExpect(status().isNoContent());
    }

    private void registers() {
        partner.awaitVerdict(partner.says(place, "place-registered", REGISTERED, registration()), "applied");
    }

    private String registration() {
        return """
                {"name": "Toulouse Espace Couture", "operator": {"name": "Association", "siren": "930000047"},
                 "location": {"lon": 1.40044, "lat": 43.57235, "address": "%s"},
                 "openedOn": "2023-07-01", "grossAreaM2": 300, "synthetic": true}""".formatted(words);
    }

    private String withdrawal() {
        return "{\"space\": \"Z\", \"withdrawnOn\": \"2024-07-01\", \"reason\": \"%s\"}".formatted(words);
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
