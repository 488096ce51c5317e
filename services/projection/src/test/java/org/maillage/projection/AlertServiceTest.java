package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts over HTTP, kept in the real database, raised by what the real broker brings. */
@WithBackends
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "maillage.routes.partners=http://localhost:1",
            "maillage.projection.alert-pause=200ms"
        })
@AutoConfigureMockMvc
class AlertServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final MockMvcTester http;
    private final Publisher needs;

    AlertServiceTest(@Autowired MockMvcTester http, @Autowired KafkaOperations<String, byte[]> kafka) {
        this.http = http;
        this.needs = new Publisher(kafka);
    }

    @Test
    void aLimitThatIsPassedRaisesAndARemovedAlertIsGone() throws Exception {
        String figure = "retours-habitants";
        var low = set("""
            {"name": "Retours rares", "figure": "%s", "below": 0}\
            """.formatted(figure));
        var silent = set("""
            {"name": "Plus rien", "figure": "besoins-signales", "silentDays": 1}\
            """);
        var many = set("""
            {"name": "Des besoins", "figure": "besoins-signales", "territory": "QN03107M", "above": 0}\
            """);
        var persons = set("""
                {"name": "Des emplois", "figure": "emplois", "above": -1}""");

        needs.reported(UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> alert(many).path("raised").asBoolean());
        await().atMost(PATIENCE).until(() -> alert(silent).path("raised").asBoolean());
        await().atMost(PATIENCE).until(() -> alert(persons).path("raised").asBoolean());
        assertThat(alert(low).path("raised").asBoolean()).isFalse();
        assertThat(alert(many).at("/history/0/value").asInt()).isPositive();
        assertThat(alert(many).path("by").asString()).isEqualTo("someone");
        assertThat(alert(many).path("history").size()).as("told once").isEqualTo(1);

        assertThat(http.delete().uri("/api/alerts/" + many).with(as("officer"))).hasStatus(204);
        assertThat(http.delete().uri("/api/alerts/" + many).with(as("officer"))).hasStatus(404);
        assertThat(alert(many).isMissingNode()).isTrue();
    }

    @Test
    void anOfficerHearsInTheStreamWhatIsRaisedAndAReaderDoesNot() throws Exception {
        var officer = http.get().uri("/api/live").with(as("officer")).asyncExchange();
        var reader = http.get().uri("/api/live").with(as("reader")).asyncExchange();
        await().atMost(PATIENCE).until(() -> heard(officer).contains("event: alerts"));

        set("""
            {"name": "Peu de besoins", "figure": "besoins-signales", "below": 1000000}\
            """);
        needs.reported(UUID.randomUUID());

        await().atMost(PATIENCE).until(() -> heard(officer).contains("Peu de besoins"));
        await().atMost(PATIENCE).until(() -> heard(reader).contains("event: beat"));
        assertThat(heard(reader)).contains("event: snapshot").doesNotContain("event: alerts", "Peu de besoins");
    }

    private static String heard(MvcTestResult stream) throws Exception {
        return stream.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatCannotBeWatchedIsToldWithWhatCould() {
        assertThat(post("officer", """
            {"name": "x", "figure": "nothing", "above": 1}\
            """)).hasStatus(422);
        assertThat(post("officer", """
            {"name": "x", "figure": "emplois", "above": 1, "below": 2}\
            """)).hasStatus(422);
        assertThat(post("officer", """
            {"name": "x", "figure": "emplois", "silentDays": 0}\
            """)).hasStatus(422);
        assertThat(post("officer", """
            {"figure": "emplois", "above": 1}\
            """)).hasStatus(422);
        assertThat(post("officer", """
            {"name": "x", "figure": "emplois", "territory": "ici", "above": 1}\
            """)).hasStatus(422);
        assertThat(post("reader", "{}")).hasStatus(403);
        assertThat(http.get().uri("/api/alerts").with(as("reader"))).hasStatus(403);
        assertThat(http.get().uri("/api/alerts")).hasStatus(401);
    }

    private String set(String body) throws Exception {
        var answer = post("officer", body);
        assertThat(answer).hasStatus(201);
        return json(answer).path("id").asString();
    }

    private JsonNode alert(String id) throws Exception {
        return json(http.get().uri("/api/alerts").with(as("officer")).exchange())
                .path("alerts")
                .valueStream()
                .filter(it -> it.path("id").asString().equals(id))
                .findFirst()
                .orElse(new JsonMapper().missingNode());
    }

    private MvcTestResult post(String role, String body) {
        return http.post()
                .uri("/api/alerts")
                .with(as(role))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static RequestPostProcessor as(String role) {
        return jwt().jwt(token -> token.subject("someone")).authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return new JsonMapper().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
