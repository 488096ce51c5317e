package org.maillage.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

class StaffActsTest extends RunningService {

    StaffActsTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void freeTextsAreInNoEventAndInTheDatabaseOnlySealed() throws Exception {
        partner.awaitVerdict(partner.says(subject, "project-opened", OPENED, PROJECT), "applied");
        UUID id = partner.file(subject);
        http.perform(as("officer", post("/api/incubation/projects/{id}/notes", id), """
                                {"kind": "MEETING", "on": "2019-07-01", "text": "Paroles confiées"}"""))
                .andExpect(status().isNoContent());

        assertThat(partner.everythingSaid()).noneMatch(it -> it.contains("porteur"));
        assertThat(mongo.findAll(Document.class, "project").toString()).doesNotContain("porteur");
        assertThat(mongo.findAll(Document.class, "notes").toString()).doesNotContain("confiées");
        http.perform(get("/api/incubation/projects/{id}", id).with(as("officer")))
                .andExpect(jsonPath("$.texts[0].text").value("Mots du porteur"));
        http.perform(get("/api/incubation/projects/{id}", id).with(as("reader")))
                .andExpect(jsonPath("$.texts").isEmpty());
        http.perform(get("/api/incubation/projects/{id}/notes", id).with(as("officer")))
                .andExpect(jsonPath("$[0].text").value("Paroles confiées"));
        http.perform(get("/api/incubation/projects/{id}/notes", id).with(as("reader")))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatWasWrittenIsForgottenForGoodWhatHappenedStays() throws Exception {
        partner.awaitVerdict(partner.says(subject, "project-opened", OPENED, PROJECT), "applied");
        UUID id = partner.file(subject);
        String note = "{\"kind\": \"MENTORING\", \"on\": \"2019-07-01\", \"text\": \"%s\"}";
        http.perform(as("officer", post("/api/incubation/projects/{id}/notes", id), note.formatted("Avant")))
                .andExpect(status().isNoContent());

        http.perform(delete("/api/incubation/projects/{id}/texts", id).with(as("reader")))
                .andExpect(status().isForbidden());
        http.perform(delete("/api/incubation/projects/{id}/texts", id).with(as("officer")))
                .andExpect(status().isNoContent());
        http.perform(as("officer", post("/api/incubation/projects/{id}/notes", id), note.formatted("Après")))
                .andExpect(status().isNoContent());

        http.perform(get("/api/incubation/projects/{id}", id).with(as("officer")))
                .andExpect(jsonPath("$.texts").isEmpty())
                .andExpect(jsonPath("$.history.length()").value(1));
        http.perform(get("/api/incubation/projects/{id}/notes", id).with(as("officer")))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].text").value("Après"));
        http.perform(delete("/api/incubation/projects/{id}/texts", UUID.randomUUID())
                        .with(as("officer")))
                .andExpect(status().isNotFound());
    }

    @Test
    void staffPutAProjectForwardOnceUnderTheirKeyAndOnTheVersionTheyRead() throws Exception {
        String cohort = "C-" + subject;
        partner.awaitVerdict(partner.says(cohort, "cohort-announced", OPENED, COHORT), "applied");
        partner.awaitVerdict(partner.says(subject, "project-opened", OPENED, PROJECT), "applied");
        UUID id = partner.file(subject);
        String body = "{\"cohortId\": \"" + partner.file(cohort) + "\"}";

        http.perform(as("officer", post("/api/incubation/projects/{id}/applications", id), body)
                        .header("If-Match", "\"7\""))
                .andExpect(status().isPreconditionFailed());
        for (int i = 0; i < 2; i++) {
            http.perform(as("officer", post("/api/incubation/projects/{id}/applications", id), body)
                            .header("If-Match", "\"1\"")
                            .header("Idempotency-Key", subject))
                    .andExpect(status().isOk())
                    .andExpect(header().string("ETag", "\"2\""));
        }
        http.perform(as("officer", post("/api/incubation/projects/{id}/applications", id), """
                                {"cohortId": "00000000-0000-7000-8000-000000000000"}"""))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("reference.unknown"));
        http.perform(as("reader", post("/api/incubation/projects/{id}/applications", id), body))
                .andExpect(status().isForbidden());
        http.perform(get("/api/incubation/projects?cohort=" + partner.file(cohort))
                        .with(as("reader")))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].status").value("APPLIED"));
    }

    @Test
    void staffOpenAProjectAndSayWhatPartnersSay() throws Exception {
        String answer = http.perform(as("officer", post("/api/incubation/projects"), """
                                {"title": "Une épicerie ambulante", "holderKind": "PERSON"}"""))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        UUID id =
                UUID.fromString(JsonMapper.shared().readTree(answer).path("id").asString());

        http.perform(as("officer", post("/api/incubation/projects/{id}/admission-decided", id), ADMISSION))
                .andExpect(status().isOk());
        http.perform(as("officer", post("/api/incubation/projects/{id}/project-exited", id), """
                                {"outcome": "STRUCTURE_CREATED"}"""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("incubation.exit.no-structure"));
        awaitEvents(id, 2);
    }

    @Test
    void staffStartACohortEarlier() throws Exception {
        String planned = COHORT.replace("2019-10-15", "2099-10-15");
        partner.awaitVerdict(partner.says(subject, "cohort-announced", OPENED, planned), "applied");
        UUID id = partner.file(subject);

        http.perform(as("officer", post("/api/incubation/cohorts/{id}/start", id), """
                                {"startedOn": "2019-09-15"}"""))
                .andExpect(status().isOk());
        http.perform(get("/api/incubation/cohorts/{id}", id).with(as("reader")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state.stage").value("STARTED"))
                .andExpect(jsonPath("$.history.length()").value(2));
        http.perform(get("/api/incubation/cohorts?stage=STARTED&size=500").with(as("reader")))
                .andExpect(jsonPath("$.items[?(@.id == '%s')]".formatted(id)).exists());
    }
}
