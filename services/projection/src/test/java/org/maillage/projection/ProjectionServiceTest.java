package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

/** What the service tells of itself, and how it refuses. */
class ProjectionServiceTest extends RunningService {

    @LocalManagementPort
    private int managementPort;

    ProjectionServiceTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        super(http, kafka);
    }

    @Test
    void whatIsAskedWronglyIsToldWithWhatWouldPass() {
        var answer = reported("granularity=week");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
            {"code": "data.invalid", "field": "granularity", "rule": "enum", "example": "month"}\
            """);
        assertThat(get("/api/figures/nothing")).hasStatus(404);
    }

    @Test
    void thePageComesUnderAPolicyThatRunsNothingElse() {
        var page = get("/index.html");

        assertThat(page).hasStatusOk().bodyText().contains("<html lang=\"fr\">");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(get("/assets/elements/define.js")).hasStatusOk();
        assertThat(get("/application.yml")).hasStatus(401);
    }

    @Test
    void aScreenIsInFrenchWhateverTheBrowserAsksFor() {
        assertThat(get("/territoire")).hasStatusOk().hasHeader("Content-Language", "fr");
    }

    @Test
    void territoriesAndTheDescriptionAreOpen() {
        assertThat(get("/api/territories")).hasStatusOk().bodyText().contains("QN03107M", "QP031007");
        assertThat(get("/api/projection/openapi.json"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/figures/{key}/provenance", "/api/live");
    }

    @Test
    void theDescriptionTellsTheParameters() {
        var paths = json(get("/api/projection/openapi.json")).path("paths");

        for (String path :
                List.of("/api/figures/{key}", "/api/figures/{key}/provenance", "/api/figures/{key}/bundle")) {
            assertThat(paths.path(path)
                            .at("/get/parameters")
                            .valueStream()
                            .map(it -> it.path("name").asString()))
                    .as(path)
                    .contains("key", "territory", "zoning", "asOf", "knowledge", "snapshot")
                    .doesNotHaveDuplicates();
        }
        assertThat(paths.at("/~1api~1snapshots/post").path("summary").asString())
                .isNotEmpty();
    }

    @Test
    void readinessAndMetricsTellTheTruth() {
        eventually()
                .ignoreException(HttpServerErrorException.ServiceUnavailable.class)
                .until(() -> management("/actuator/health/readiness").contains("\"figures\":{\"status\":\"UP\"}"));
        assertThat(management("/actuator/prometheus"))
                .contains(
                        "maillage_projection_events_total",
                        "maillage_projection_lag",
                        "maillage_projection_flush_seconds",
                        "maillage_projection_delay_seconds_bucket{service=\"projection\",le=\"2.0\"}",
                        "maillage_projection_delay_seconds_bucket{service=\"projection\",le=\"3600.0\"}",
                        "maillage_projection_live_delay_seconds_bucket{service=\"projection\",le=\"2.0\"}",
                        "maillage_projection_live_delay_seconds_bucket{service=\"projection\",le=\"3600.0\"}",
                        "maillage_projection_gaps_open",
                        "maillage_projection_live_readers");
    }

    private String management(String path) {
        String body = RestClient.create("http://localhost:" + managementPort)
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
        return body == null ? "" : body;
    }
}
