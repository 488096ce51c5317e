package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Freshness from the real journal, while the registry of partners is away. */
@WithBackends
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "maillage.routes.partners=http://localhost:1"})
@AutoConfigureMockMvc
class FreshnessServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final MockMvcTester http;
    private final Publisher needs;

    FreshnessServiceTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        this.http = http;
        this.needs = new Publisher(kafka);
    }

    @Test
    void aFigureTellsHowOldItIsAndWhoFeedsIt() throws Exception {
        var need = UUID.randomUUID();
        needs.reported(need);
        await().atMost(PATIENCE)
                .until(() ->
                        figure("officer").filter(it -> it.has("newestRecorded")).isPresent());

        var reported = figure("reader").orElseThrow();

        assertThat(reported.path("newestOccurred").asString()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(reported.path("newestRecorded").asString()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(reported.path("ageDays").asLong()).isPositive();
        assertThat(reported.path("sources").findValuesAsString("source")).containsExactly("/partenaires/demonstration");
        assertThat(answer("officer").has("expectedAsOf"))
                .as("nobody knows what is expected")
                .isFalse();
        assertThat(answer("reader")
                        .path("figures")
                        .valueStream()
                        .filter(it -> it.path("key").asString().equals("emplois"))
                        .anyMatch(it -> it.has("sources")))
                .as("who employs is not for readers")
                .isFalse();
        assertThat(http.get().uri("/api/freshness")).hasStatus(401);
    }

    private Optional<JsonNode> figure(String role) throws Exception {
        return answer(role)
                .path("figures")
                .valueStream()
                .filter(it -> it.path("key").asString().equals("besoins-signales"))
                .findFirst();
    }

    private JsonNode answer(String role) throws Exception {
        var result = http.get()
                .uri("/api/freshness")
                .with(jwt().authorities(new SimpleGrantedAuthority("ROLE_" + role)))
                .exchange();
        assertThat(result).hasStatusOk();
        return new JsonMapper().readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
