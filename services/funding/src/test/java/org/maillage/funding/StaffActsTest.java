package org.maillage.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What staff say and do, and what they look up. */
class StaffActsTest extends RunningService {

    StaffActsTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void staffMaySayWhatPartnersSay() throws Exception {
        partner.awaitVerdict(
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
        String id = JsonMapper.shared().readTree(answer).path("id").asString();

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
    void staffExamineAndWithdrawOnTheVersionTheyRead() throws Exception {
        partner.awaitVerdict(publish(40_000_000), "applied");
        partner.awaitVerdict(admit(grant, 11), "applied");
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

        await().untilAsserted(() -> assertThat(partner.historyOf(partner.file(grant)))
                .containsExactly(
                        "application-submitted", "admissibility-decided", "instruction-recorded", "grant-withdrawn"));
        assertThat(partner.everythingSaid()).noneMatch(it -> it.contains("Mots d’un agent"));
    }

    @Test
    void staffCloseACall() throws Exception {
        String open = call + "-open";
        partner.awaitVerdict(
                partner.says(open, "call-published", PUBLISHED, callData(1, "2024-10-15", "2099-11-30")), "applied");

        http.perform(post("/api/funding/calls/{id}/closing", partner.file(open))
                        .with(as("officer"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"closedOn\": \"2025-01-31\"}"))
                .andExpect(status().isOk());
        http.perform(post("/api/funding/calls/{id}/closing", partner.file(open))
                        .with(as("reader"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"closedOn\": \"2025-01-31\"}"))
                .andExpect(status().isForbidden());
        http.perform(get("/api/funding/calls?stage=CLOSED&year=2025&size=500").with(as("reader")))
                .andExpect(jsonPath("$.items[?(@.id == '%s')].closesOn".formatted(partner.file(open)))
                        .value("2099-11-30"));
    }

    @Test
    void listsAreFilteredAndPaged() throws Exception {
        partner.awaitVerdict(publish(40_000_000), "applied");
        for (int i = 0; i < 3; i++) {
            partner.awaitVerdict(admit(grant + i, 21), "applied");
        }

        http.perform(get("/api/funding/grants?stage=ADMISSIBLE&territory=QN03108M&size=2&beneficiary=" + siren(21)
                                + "&callId=" + partner.file(call))
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

    private static MockHttpServletRequestBuilder says(String id, String statement, String data) {
        return post("/api/funding/grants/{id}/{statement}", id, statement)
                .with(as("officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(data);
    }

    private MockHttpServletRequestBuilder act(String name, String body) {
        return post("/api/funding/grants/{id}/" + name, partner.file(grant))
                .with(as("officer"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
