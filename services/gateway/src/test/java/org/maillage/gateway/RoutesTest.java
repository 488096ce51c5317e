package org.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private static final Map<Part, StandIn> PARTS = new EnumMap<>(Part.class);
    private static StandIn needs;
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        for (Part part : Part.values()) {
            PARTS.put(part, new StandIn(part.id()));
        }
        needs = Objects.requireNonNull(PARTS.get(Part.NEEDS));
        gateway = new RunningGateway(
                part -> Objects.requireNonNull(PARTS.get(part)).address());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PARTS.values().forEach(StandIn::close);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /events, partners",
        "GET, /receipts/4f6c1e1a, partners",
        "GET, /receipts?source=a&id=b, partners",
        "GET, /contracts, partners",
        "GET, /contracts/org.maillage.partner.need-reported.v1, partners",
        "POST, /imports?dryRun=true, partners",
        "PUT, /api/partners/partners/citoyennete, partners",
        "GET, /problems/data.invalid, partners",
        "GET, /api/needs/needs, needs",
        "POST, /api/needs/needs/7/qualification, needs",
        "GET, /api/needs/openapi.json, needs",
        "POST, /api/incubation/projects/7/survival-checked, incubation",
        "GET, /api/funding/open-data/grants.csv?year=2026, funding",
        "GET, /api/thirdplaces/places/work-lists, thirdplaces",
        "POST, /api/impact/jobs/7/match, impact",
        "GET, /, projection",
        "GET, /territoire?periode=2021, projection",
        "GET, /fil/0193a1de-0000-7000-8000-000000000001, projection",
        "GET, /partenaires, projection",
        "GET, /bureau?poste=besoins, projection",
        "GET, /fiche?qpv=QN03107M, projection",
        "POST, /api/annotations, projection",
        "GET, /assets/app.js, projection",
        "GET, /_static/lit/3.3.3/index.js, projection",
        "GET, /webjars/uplot/1.6.30/dist/uPlot.esm.js, projection",
        "GET, /favicon.ico, projection",
        "GET, /api/figures, projection",
        "POST, /api/rebuilds/2/switch, projection",
        "GET, /api/snapshots, projection",
        "GET, /api/figures/needs.reported/provenance?territory=QN03110M, projection",
        "GET, /api/live, projection",
        "GET, /api/freshness, projection",
        "PUT, /api/alerts/1, projection",
        "GET, /api/threads?state=open, projection",
        "GET, /api/threads/1, projection",
        "GET, /api/territories/QN03110M, projection",
        "GET, /api/projection/openapi.json, projection",
    })
    void aPathLeadsToItsPartUnchanged(String method, String path, String part) {
        HttpResponse<String> answer = gateway.ask(path, request -> request.method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(part + " " + method + " " + path + " 0");
    }

    @ParameterizedTest
    @CsvSource({"/nothing", "/api", "/api/unknown", "/events/more", "/actuator/health"})
    void anyOtherPathIsUnknown(String path) {
        HttpResponse<String> answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("path.unknown");
    }

    @Test
    void aQueryArrivesAsItMeant() {
        HttpResponse<String> answer =
                gateway.get("/receipts?source=https%3A%2F%2Fx.example%2Fa&id=b%26c&id=d+e&%C3%A9tat=re%C3%A7u");

        assertThat(answer.body()).contains("source=https%3A%2F%2Fx.example%2Fa&id=b%26c&id=d%20e&%C3%A9tat=re%C3%A7u");
    }

    @Test
    void whatAPartAnswersPassesWhateverItIs() {
        needs.answers((request, response) -> {
            response.setStatus(503);
            response.setHeader("Retry-After", "7");
            response.setHeader("ETag", "\"3\"");
            response.setContentType("application/problem+json");
            response.getWriter().print("{\"code\":\"its.own\"}");
        });
        try {
            HttpResponse<String> answer = gateway.get("/api/needs/needs/7");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("7");
            assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
            assertThat(answer.body()).isEqualTo("{\"code\":\"its.own\"}");
        } finally {
            needs.answersAsUsual();
        }
    }

    @Test
    void anAnswerThatTheClientHasAlreadyCostsNoConnection() {
        needs.answers((request, response) -> {
            response.setHeader("ETag", "\"3\"");
            response.getWriter().print("the same as before");
        });
        try (var small = RunningGateway.before(
                needs, "--maillage.gateway.max-connections=3", "--maillage.gateway.max-streams=1")) {
            for (int time = 0; time < 5; time++) {
                HttpResponse<String> answer =
                        small.ask("/api/needs/needs/7", request -> request.header("If-None-Match", "\"3\""));

                assertThat(answer.statusCode()).isEqualTo(304);
            }
        } finally {
            needs.answersAsUsual();
        }
    }

    @Test
    void theReadmeShowsTheRoutes() throws IOException {
        List<String> shown = TABLE_ROW
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1) + " " + quoted(row))
                .toList();

        assertThat(shown)
                .containsExactlyElementsOf(Arrays.stream(Part.values())
                        .map(part -> part.id() + " " + part.paths())
                        .toList());
    }

    private static List<String> quoted(MatchResult row) {
        return QUOTED.matcher(row.group(2)).results().map(path -> path.group(1)).toList();
    }
}
