package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notes on series over HTTP, kept in the real database. */
@WithBackends
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "maillage.routes.partners=http://localhost:1"})
@AutoConfigureMockMvc
class AnnotationServiceTest {

    private final MockMvcTester http;

    AnnotationServiceTest(@Autowired MockMvcTester http) {
        this.http = http;
    }

    @Test
    void aNoteIsReadOnItsSeriesUntilItIsRemoved() throws Exception {
        String later = write("""
            {"on": "2025-05-02", "text": "Fermeture d’un atelier", "figure": "emplois", "territory": "QN03107M"}\
            """);
        String earlier = write("""
            {"on": "2025-03-01", "text": " Nouveau marché "}\
            """);

        assertThat(read("figure=emplois&territory=QN03107M&from=2025-01-01&to=2025-12-31"))
                .containsExactly("Nouveau marché", "Fermeture d’un atelier");
        assertThat(read("figure=emplois&from=2025-01-01&to=2025-12-31")).containsExactly("Nouveau marché");
        assertThat(read("figure=besoins-signales&territory=QN03107M&from=2025-04-01&to=2025-12-31"))
                .isEmpty();

        assertThat(delete(later)).hasStatus(204);
        assertThat(delete(later)).hasStatus(404);
        assertThat(delete(earlier)).hasStatus(204);
        assertThat(read("territory=QN03107M&from=2025-01-01&to=2025-12-31")).isEmpty();
    }

    @Test
    void saidAgainUnderItsKeyItIsTheSameNote() throws Exception {
        String body = """
            {"on": "2019-05-02", "text": "Dit deux fois"}\
            """;
        String key = UUID.randomUUID().toString();

        var first = json(post("officer", body, key)).path("id").asString();
        var second = json(post("officer", body, key)).path("id").asString();

        assertThat(second).isEqualTo(first);
        assertThat(read("from=2019-01-01&to=2019-12-31")).containsExactly("Dit deux fois");
        assertThat(delete(first)).hasStatus(204);
    }

    @Test
    void whatIsNoNoteIsToldWithWhatWouldBeOne() {
        for (String body : List.of(
                "{}",
                "{\"on\": \"hier\", \"text\": \"x\"}",
                "{\"on\": \"2999-01-01\", \"text\": \"x\"}",
                "{\"on\": \"2025-01-01\", \"text\": \" \"}",
                "{\"on\": \"2025-01-01\", \"text\": \"x\", \"figure\": \"nothing\"}",
                "{\"on\": \"2025-01-01\", \"text\": \"x\", \"territory\": \"ici\"}")) {
            assertThat(post("officer", body, null)).as(body).hasStatus(422);
        }
    }

    @Test
    void staffReadsAndOfficersWrite() {
        assertThat(post("reader", "{}", null)).hasStatus(403);
        assertThat(http.get().uri("/api/annotations").with(as("reader"))).hasStatus(200);
        assertThat(http.get().uri("/api/annotations")).hasStatus(401);
        assertThat(http.delete().uri("/api/annotations/" + UUID.randomUUID()).with(as("reader")))
                .hasStatus(403);
    }

    private String write(String body) throws Exception {
        var answer = post("officer", body, null);
        assertThat(answer).hasStatus(201);
        return json(answer).path("id").asString();
    }

    private List<String> read(String query) throws Exception {
        return json(http.get()
                        .uri("/api/annotations?" + query)
                        .with(as("reader"))
                        .exchange())
                .path("annotations")
                .valueStream()
                .map(it -> it.path("text").asString())
                .toList();
    }

    private MvcTestResult delete(String id) {
        return http.delete().uri("/api/annotations/" + id).with(as("officer")).exchange();
    }

    private MvcTestResult post(String role, String body, @Nullable String key) {
        var request = http.post()
                .uri("/api/annotations")
                .with(as(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return new JsonMapper().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
