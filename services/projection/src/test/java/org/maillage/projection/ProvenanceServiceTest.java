package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What a cell is made of. */
@ExtendWith(OutputCaptureExtension.class)
class ProvenanceServiceTest extends RunningService {

    ProvenanceServiceTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        super(http, kafka);
    }

    @Test
    void aCellOpensToItsContributions(CapturedOutput output) {
        var need = UUID.randomUUID();
        needs.reported(need);
        eventually().until(() -> provenance("?limit=1000", "officer").toString().contains(need.toString()));

        var answer = provenance("?limit=1000", "officer");

        assertThat(answer.path("sums").path(REPORTED).asLong())
                .isEqualTo(answer.path("cell").path("value").asLong())
                .isEqualTo(answer.path("count").asLong());
        var contribution = answer.path("contributions")
                .valueStream()
                .filter(it -> it.path("aggregate").asString().equals(need.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(contribution.path("amount").asLong()).isEqualTo(1);
        assertThat(contribution.path("receipt").asString()).isEqualTo(Publisher.RECEIPT);
        assertThat(contribution.path("recorded").asString()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(contribution.path("sequence").asLong()).isEqualTo(1);
        assertThat(output.getOut()).contains("provenance read");
    }

    @Test
    void provenanceIsPagedWithoutLossOrRepetition() {
        long before = value(REPORTED, "TOUS");
        for (int i = 0; i < 5; i++) {
            needs.reported(UUID.randomUUID());
        }
        eventually().until(() -> value(REPORTED, "TOUS") == before + 5);

        var seen = new ArrayList<String>();
        var page = provenance("?limit=2", "administrator");
        seen.addAll(eventIds(page));
        while (page.has("next")) {
            page = provenance("?limit=2&after=" + page.path("next").asString(), "administrator");
            seen.addAll(eventIds(page));
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize((int) value(REPORTED, "TOUS"));
    }

    @Test
    void pagesOfOneQuestionFitTogetherWhateverIsCountedMeanwhile() {
        var june = "from=2025-06-01&to=2025-06-30";
        for (int day = 11; day < 16; day++) {
            reportedOn("2025-06-" + day);
        }
        awaitReported(june, 5);
        var seen = new ArrayList<String>();

        var page = provenance("?limit=2&sort=day&" + june, "officer");
        reportedOn("2025-06-01");
        reportedOn("2025-06-14");
        awaitReported(june, 7);
        seen.addAll(days(page));
        while (page.has("next")) {
            page = provenance(
                    "?limit=2&sort=day&" + june + "&after=" + page.path("next").asString(), "officer");
            assertThat(page.path("count").asInt()).isEqualTo(5);
            assertThat(page.at("/cell/value").asInt()).isEqualTo(5);
            seen.addAll(days(page));
        }

        assertThat(seen).containsExactly("2025-06-11", "2025-06-12", "2025-06-13", "2025-06-14", "2025-06-15");
        assertThat(days(provenance("?limit=2&" + june, "officer"))).containsExactly("2025-06-15", "2025-06-14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"provenance", "bundle", "difference"})
    void whoSaidWhatIsForOfficersAlone(String what) {
        assertThat(get(FIGURE + "/" + what)).hasStatus(401);
        assertThat(get(FIGURE + "/" + what, "reader")).hasStatus(403);
    }

    private void reportedOn(String day) {
        needs.reported(UUID.randomUUID(), day + "T09:00:00Z", day + "T10:00:00Z");
    }

    private JsonNode provenance(String query, String role) {
        return json(get(FIGURE + "/provenance" + query, role));
    }

    private static List<String> eventIds(JsonNode page) {
        return contributions(page, "eventId");
    }

    private static List<String> days(JsonNode page) {
        return contributions(page, "day");
    }

    private static List<String> contributions(JsonNode page, String field) {
        return page.path("contributions")
                .valueStream()
                .map(it -> it.path(field).asString())
                .toList();
    }
}
