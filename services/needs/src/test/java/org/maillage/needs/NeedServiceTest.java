package org.maillage.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.contract.Contracts;
import org.maillage.testing.dialogue.Partner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

class NeedServiceTest extends RunningService {

    private static final Instant REPORTED = Instant.parse("2026-03-02T09:00:00Z");
    private static final String REPORT = """
            {"title": "Un atelier vélo", "verbatim": "Mots d’une habitante", "theme": "MOBILITE",
             "sensorKind": "CITIZEN_HOUSE", "location": {"lon": 1.41689, "lat": 43.59269}, "synthetic": true}""";
    private static final String QUALIFICATION = "{\"theme\": \"MOBILITE\", \"scope\": \"DISTRICT\"}";

    @Autowired
    private MockMvc http;

    @Autowired
    private MongoOperations mongo;

    private final Partner partner;
    private String subject;

    NeedServiceTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        this.partner = new Partner("demonstration", "needs", kafka, backends.bootstrapServers());
        this.subject = "N-" + UUID.randomUUID();
    }

    @BeforeEach
    void another() {
        subject = "N-" + UUID.randomUUID();
    }

    @AfterEach
    void close() {
        partner.close();
    }

    @Test
    void aReportBecomesAFactAndAVerdict() {
        String receipt = partner.says(subject, "need-reported", REPORTED, REPORT);

        JsonNode verdict = partner.awaitVerdict(receipt, "applied");
        List<WireEvent> events = partner.eventsOf(partner.file(subject));
        assertThat(events).hasSize(1);
        Envelope event = events.getFirst().envelope();
        assertThat(verdict.path("eventIds").get(0).asString()).isEqualTo(event.id());
        assertThat(event.type()).isEqualTo("org.maillage.needs.need-reported.v1");
        assertThat(event.time()).isEqualTo(REPORTED);
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.extension(Extension.THREAD_ID))
                .contains(partner.file(subject).toString());
        assertThat(event.extension(Extension.CAUSATION_ID)).contains(receipt);
        assertThat(event.extension(Extension.SYNTHETIC)).contains("true");
        Contracts.load().assertFits(event.type(), events.getFirst().data());
        Contracts.load()
                .assertFits("org.maillage.verdict.v1", verdict.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSameStatementTwiceIsOneFact() {
        partner.says(subject, "need-reported", REPORTED, REPORT);
        partner.says(subject, "need-reported", REPORTED, REPORT);
        String qualified = partner.says(subject, "need-qualified", REPORTED.plusSeconds(3600), QUALIFICATION);

        partner.awaitVerdict(qualified, "applied");
        assertThat(partner.eventsOf(partner.file(subject))).hasSize(2);
    }

    @Test
    void aStepBeforeItsFileWaitsAndIsTakenWhenTheFileOpens() {
        String qualified = partner.says(subject, "need-qualified", REPORTED.plusSeconds(3600), QUALIFICATION);
        assertThat(partner.awaitVerdict(qualified, "waiting").path("code").asString())
                .isEqualTo("reference.unknown");

        partner.says(subject, "need-reported", REPORTED, REPORT);

        partner.awaitVerdict(qualified, "applied");
        assertThat(partner.historyOf(partner.file(subject))).containsExactly("need-reported", "need-qualified");
    }

    @Test
    void aStepThatIsBehindIsRefusedForGood() {
        partner.says(subject, "need-reported", REPORTED, REPORT);
        partner.says(subject, "need-qualified", REPORTED.plusSeconds(3600), QUALIFICATION);
        String again = partner.says(
                subject, "need-qualified", REPORTED.plusSeconds(7200), REPORTED.plusSeconds(7300), QUALIFICATION);

        assertThat(partner.awaitVerdict(again, "refused").path("code").asString())
                .isEqualTo("step.already-done");
    }

    @Test
    void anUnreadableRecordIsSetAsideAndItsNeighboursGoOn() {
        var envelope = new Envelope(
                "x",
                "/partenaires/demonstration",
                "org.maillage.statement.need-reported.v1",
                subject,
                REPORTED,
                Map.of(Extension.RECEIPT_ID, UUID.randomUUID().toString()));
        partner.send(partner.file(subject).toString(), envelope, "{\"title\": 3");
        String receipt = partner.says(subject, "need-reported", REPORTED, REPORT);

        partner.awaitVerdict(receipt, "applied");
    }

    @Test
    void freeTextsAreInNoEventAndInTheDatabaseOnlySealed() throws Exception {
        String receipt = partner.says(subject, "need-reported", REPORTED, REPORT);
        partner.awaitVerdict(receipt, "applied");

        assertThat(partner.everythingSaid()).noneMatch(it -> it.contains("habitante"));
        var stored = mongo.findAll(Document.class, "need").toString();
        assertThat(stored).doesNotContain("habitante");
        http.perform(get("/api/needs/needs/{id}", partner.file(subject)).with(as("officer")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.texts[0].text").value("Mots d’une habitante"));
        http.perform(get("/api/needs/needs/{id}", partner.file(subject)).with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.texts").isEmpty());
    }

    @Test
    void staffSetANeedAsideOnceUnderTheirKeyAndOnTheVersionTheyRead() throws Exception {
        partner.awaitVerdict(partner.says(subject, "need-reported", REPORTED, REPORT), "applied");
        String body = "{\"outcome\": \"SHELVED\", \"reason\": \"Pas cette année\"}";

        http.perform(act("set-aside", body).header("If-Match", "\"7\"").header("Idempotency-Key", "k1-" + subject))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("command.revision.stale"));
        for (int i = 0; i < 2; i++) {
            http.perform(act("set-aside", body).header("If-Match", "\"1\"").header("Idempotency-Key", "k2-" + subject))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"2\""));
        }

        await().untilAsserted(() ->
                assertThat(partner.eventsOf(partner.file(subject))).hasSize(2));
        assertThat(partner.everythingSaid()).noneMatch(it -> it.contains("Pas cette année"));
    }

    @Test
    void aRefusedActSaysWhyAndAMalformedOneWhere() throws Exception {
        partner.awaitVerdict(partner.says(subject, "need-reported", REPORTED, REPORT), "applied");

        http.perform(act("reopening", "{\"reason\": \"Encore\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("step.not-allowed"));
        http.perform(act("reopening", "{}"))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.field").value("reason"));
        http.perform(post("/api/needs/needs/{id}/reopening", UUID.randomUUID())
                        .with(as("officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Encore\"}"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
        http.perform(post("/api/needs/needs/{id}/reopening", partner.file(subject))
                        .with(as("reader"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Encore\"}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aNeedMergesIntoAnOlderOneOnly() throws Exception {
        String older = subject;
        String younger = "N-" + UUID.randomUUID();
        partner.awaitVerdict(partner.says(older, "need-reported", REPORTED, REPORT), "applied");
        partner.awaitVerdict(
                partner.says(younger, "need-reported", REPORTED.plus(Duration.ofDays(1)), REPORT), "applied");

        http.perform(act(partner.file(older), "merge", "{\"intoNeedId\": \"" + partner.file(younger) + "\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("needs.merge.not-possible"));
        http.perform(act(partner.file(younger), "merge", "{\"intoNeedId\": \"" + partner.file(older) + "\"}"))
                .andExpect(status().isOk());
    }

    @Test
    void aContactIsKeptForOfficersAndForgottenForGood() throws Exception {
        partner.awaitVerdict(partner.says(subject, "need-reported", REPORTED, REPORT), "applied");
        UUID id = partner.file(subject);

        http.perform(put("/api/needs/needs/{id}/contact", id)
                        .with(as("officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"contact\": \"auteur@exemple.invalid\"}"))
                .andExpect(status().isNoContent());
        http.perform(get("/api/needs/needs/{id}/contact", id).with(as("officer")))
                .andExpect(jsonPath("$.contact").value("auteur@exemple.invalid"));
        http.perform(get("/api/needs/needs/{id}/contact", id).with(as("reader")))
                .andExpect(status().isForbidden());
        http.perform(put("/api/needs/needs/{id}/contact", id)
                        .with(as("officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"contact\": null}"))
                .andExpect(status().isNoContent());

        http.perform(get("/api/needs/needs/{id}/contact", id).with(as("officer")))
                .andExpect(jsonPath("$.contact").doesNotExist());
        for (String collection : mongo.getCollectionNames()) {
            assertThat(mongo.findAll(Document.class, collection).toString()).doesNotContain("exemple.invalid");
        }
    }

    @Test
    void listsAreFilteredAndPaged() throws Exception {
        var receipts = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            receipts.add(partner.says(subject + i, "need-reported", REPORTED.plusSeconds(i), REPORT));
        }
        receipts.forEach(it -> partner.awaitVerdict(it, "applied"));

        http.perform(get("/api/needs/needs?theme=MOBILITE&territory=QN03108M&stage=REPORTED&size=2")
                        .with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].qpv2015").value("QP031008"));
        http.perform(get("/api/needs/needs?zoning=1996").with(as("reader")))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.field").value("zoning"));
    }

    @Test
    void whatCanBeAskedIsDescribed() throws Exception {
        http.perform(get("/api/needs/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/needs/needs/{id}/merge']").exists());
    }

    private MockHttpServletRequestBuilder act(String name, String body) {
        return act(partner.file(subject), name, body);
    }

    private static MockHttpServletRequestBuilder act(UUID id, String name, String body) {
        return post("/api/needs/needs/{id}/" + name, id)
                .with(as("officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(it -> it.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
