package org.maillage.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaOperations;

/** Grants as anyone may have them. */
class OpenDataTest extends RunningService {

    OpenDataTest(@Autowired KafkaOperations<String, byte[]> kafka, Backends backends) {
        super(kafka, backends);
    }

    @Test
    void openDataAreForAnyoneInVersionsAndWithoutDemonstrations() throws Exception {
        int year = 2031;
        partner.awaitVerdict(
                partner.says(
                        call,
                        "call-published",
                        PUBLISHED,
                        callData(40_000_000, "2024-10-15", "2024-11-30")
                                .replace("\"year\": 2025", "\"year\": " + year)),
                "applied");
        partner.awaitVerdict(tellWholeStory(), "applied");
        String plain = csv("?year=" + year);
        String marked = csv("?year=" + year + "&demonstration=true");

        assertThat(plain.lines()).hasSize(1);
        assertThat(marked.lines()).hasSize(2);
        http.perform(get("/api/funding/open-data/grants.csv?year=" + year + "&demonstration=true"))
                .andExpect(status().isOk())
                .andExpect(header().string("Maillage-Demonstration", "true"))
                .andExpect(header().string("Maillage-Dataset-Version", "1"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"subventions-%d-demonstration-v1.csv\"".formatted(year)));

        grant = grant + "-more";
        partner.awaitVerdict(tellWholeStory(), "applied");
        http.perform(get("/api/funding/open-data/grants.csv?year=" + year + "&demonstration=true"))
                .andExpect(header().string("Maillage-Dataset-Version", "2"));
        assertThat(csv("?year=" + year + "&demonstration=true&version=1")).isEqualTo(marked);
        http.perform(get("/api/funding/open-data/grants.csv?year=" + year + "&version=9"))
                .andExpect(status().isNotFound());
        http.perform(get("/api/funding/open-data/grants.csv?year=1999")).andExpect(status().is4xxClientError());
    }

    private String csv(String query) throws Exception {
        return http.perform(get("/api/funding/open-data/grants.csv" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
