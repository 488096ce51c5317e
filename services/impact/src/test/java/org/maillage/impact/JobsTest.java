package org.maillage.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.contract.Contracts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Jobs that partners declare, from the claim to its end. */
class JobsTest extends RunningService {

    JobsTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void aClaimBecomesAFactAndAVerdictAndThePersonStaysSealed() throws Exception {
        String receipt = incubator.says(subject, "job-declared", DECLARED, with("personRef", PERSON));

        JsonNode verdict = incubator.awaitVerdict(receipt, "applied");
        List<WireEvent> events = incubator.eventsOf(job());
        assertThat(events).hasSize(1);
        Envelope event = events.getFirst().envelope();
        assertThat(verdict.path("eventIds").get(0).asString()).isEqualTo(event.id());
        assertThat(event.type()).isEqualTo("org.maillage.impact.job-declared.v1");
        assertThat(event.extension(Extension.THREAD_ID)).contains(job().toString());
        Contracts.load().assertFits(event.type(), events.getFirst().data());
        Contracts.load()
                .assertFits("org.maillage.verdict.v1", verdict.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(incubator.everythingSaid()).noneMatch(it -> it.contains(PERSON) || it.contains("Place des"));
        assertThat(mongo.findAll(Document.class, "job").toString()).doesNotContain(PERSON, "Place des");
        http.perform(get("/api/impact/jobs/{id}", job()).with(as("officer")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.texts.length()").value(1))
                .andExpect(jsonPath("$.texts[0].text").value("Place des Pradettes"));
    }

    @Test
    void aClaimWaitsForTheProjectWhoseThreadItNeedsAndTakesItOnceItIsHeard() {
        UUID project = UUID.randomUUID();
        UUID thread = UUID.randomUUID();
        String receipt = incubator.says(
                subject, "job-declared", DECLARED, with("project", "{\"id\": \"%s\"}".formatted(project)));
        assertThat(incubator.awaitVerdict(receipt, "waiting").path("code").asString())
                .isEqualTo("reference.unknown");

        others.establish(
                "org.maillage.incubation.project-opened.v1",
                project,
                1,
                DECLARED,
                thread,
                "{\"title\": \"L’Atelier des Pradettes\"}");

        incubator.awaitVerdict(receipt, "applied");
        assertThat(incubator.eventsOf(job()).getFirst().envelope().extension(Extension.THREAD_ID))
                .contains(thread.toString());
    }

    @Test
    void aFixedTermJobEndsByItselfOnItsDay() {
        ObjectNode data = data(JOB.formatted(siren)).put("contract", "CDD").put("contractMonths", 6);
        incubator.awaitVerdict(incubator.says(subject, "job-declared", DECLARED, data.toString()), "applied");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(incubator.eventsOf(job())).hasSize(2));
        WireEvent ended = incubator.eventsOf(job()).getLast();
        assertThat(ended.envelope().type()).isEqualTo("org.maillage.impact.job-ended.v1");
        assertThat(ended.envelope().time()).isEqualTo(Instant.parse("2025-04-30T22:00:00Z"));
        JsonNode said = JsonMapper.shared().readTree(ended.data());
        assertThat(said.path("endedOn").asString()).isEqualTo("2025-04-30");
        assertThat(said.path("situationAfter").asString()).isEqualTo("LEFT");
        Contracts.load().assertFits(ended.envelope().type(), ended.data());
    }

    @Test
    void aJobClaimedTwiceIsProposedMatchedAndSplit() throws Exception {
        incubator.awaitVerdict(declares(incubator, with("personRef", PERSON)), "applied");
        String second =
                with("personRef", PERSON).replace("\"startedOn\":\"2024-11-01\"", "\"startedOn\":\"2024-11-05\"");
        portal.awaitVerdict(declares(portal, second), "applied");
        UUID younger = portal.file(subject);

        http.perform(get("/api/impact/jobs/candidates?qpv=QN03106I&minScore=100")
                        .with(as("officer")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.younger.id == '%s')].older.id".formatted(younger))
                        .value(job().toString()));
        http.perform(get("/api/impact/jobs/candidates").with(as("reader"))).andExpect(status().isForbidden());
        http.perform(act("jobs", job(), "match", "{\"intoJobId\": \"%s\"}".formatted(younger)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("impact.match.not-possible"));
        http.perform(act("jobs", younger, "match", "{\"intoJobId\": \"%s\"}".formatted(job())))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
        http.perform(act("jobs", job(), "correction", "{\"cancelled\": true, \"reason\": \"Jamais pourvu\"}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("impact.match.not-possible"));
        http.perform(get("/api/impact/jobs/{id}", job()).with(as("officer")))
                .andExpect(jsonPath("$.matched[0].id").value(younger.toString()));
        http.perform(act("jobs", younger, "split", "{\"reason\": \"Deux personnes\"}"))
                .andExpect(status().isOk());
        http.perform(act("jobs", job(), "correction", "{\"cancelled\": true, \"reason\": \"Jamais pourvu\"}"))
                .andExpect(status().isOk());

        await().untilAsserted(() -> assertThat(portal.eventsOf(younger)).hasSize(3));
        JsonNode matched =
                JsonMapper.shared().readTree(portal.eventsOf(younger).get(1).data());
        assertThat(matched.path("score").asInt()).isEqualTo(100);
        assertThat(portal.everythingSaid()).noneMatch(it -> it.contains("Deux personnes"));
    }

    @Test
    void twoJobsToldApartAreProposedNoMoreAndStillMatchedByWhoeverKnowsBetter() throws Exception {
        incubator.awaitVerdict(declares(incubator, with("personRef", PERSON)), "applied");
        portal.awaitVerdict(declares(portal, with("personRef", PERSON)), "applied");
        UUID younger = portal.file(subject);
        String both = "{\"jobId\": \"%s\", \"otherJobId\": \"%s\"}";
        String proposed = "$[?(@.younger.id == '%s')]".formatted(younger);

        http.perform(toldApart(both.formatted(younger, job()), "reader")).andExpect(status().isForbidden());
        http.perform(toldApart(both.formatted(younger, younger), "officer"))
                .andExpect(status().isUnprocessableContent());
        http.perform(toldApart(both.formatted(younger, UUID.randomUUID()), "officer"))
                .andExpect(jsonPath("$.code").value("reference.unknown"));
        http.perform(get("/api/impact/jobs/candidates").with(as("officer")))
                .andExpect(jsonPath(proposed).isNotEmpty());
        for (int again = 0; again < 2; again++) {
            http.perform(toldApart(both.formatted(younger, job()), "officer")).andExpect(status().isNoContent());
        }
        http.perform(get("/api/impact/jobs/candidates").with(as("officer")))
                .andExpect(jsonPath(proposed).isEmpty());
        http.perform(act("jobs", younger, "match", "{\"intoJobId\": \"%s\"}".formatted(job())))
                .andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder toldApart(String body, String role) {
        return post("/api/impact/jobs/candidates/distinct")
                .with(as(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void listsAreFilteredAndPaged() throws Exception {
        incubator.awaitVerdict(declares(incubator, JOB.formatted(siren)), "applied");

        http.perform(get("/api/impact/jobs")
                        .param("territory", "QN03106I")
                        .param("stage", "DECLARED")
                        .param("siren", siren)
                        .param("declarant", "premiere-brique")
                        .param("checkDue", "M12")
                        .param("matched", "false")
                        .with(as("officer")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(job().toString()))
                .andExpect(jsonPath("$.items[0].qpv2015").value("QP031006"));
        http.perform(get("/api/impact/jobs?size=501").with(as("officer")))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.field").value("size"));
        http.perform(get("/api/impact/jobs/{id}", UUID.randomUUID()).with(as("officer")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
    }

    @Test
    void readersDoNotCountPersonsFileByFile() throws Exception {
        incubator.awaitVerdict(declares(incubator, JOB.formatted(siren)), "applied");

        for (String address : List.of(
                "/api/impact/jobs?territory=QN03106I",
                "/api/impact/jobs/" + job(),
                "/api/impact/declarations/" + UUID.randomUUID(),
                "/api/impact/verifications")) {
            http.perform(get(address).with(as("reader"))).andExpect(status().isForbidden());
            http.perform(get(address)).andExpect(status().isUnauthorized());
        }
        http.perform(get("/api/impact/declarations").with(as("reader"))).andExpect(status().isOk());
    }
}
