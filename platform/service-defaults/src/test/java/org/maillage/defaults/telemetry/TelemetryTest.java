package org.maillage.defaults.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.maillage.defaults.DemoService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@SpringBootTest(
        classes = DemoService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "springdoc.api-docs.path=/api/demo/openapi.json"})
class TelemetryTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    MeterRegistry meters;

    @Value("${spring.lifecycle.timeout-per-shutdown-phase}")
    String patience;

    private final RestClient http = RestClient.builder()
            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
            .build();

    @Test
    void theTraceOfTheCallerGoesOn() {
        ResponseEntity<String> answer = http.get()
                .uri("http://localhost:{port}/open/trace", port)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getBody()).startsWith("00-" + TRACE + "-").doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void withoutOneATraceIsBegun() {
        assertThat(get("/open/trace", port)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void aProblemNamesItsTraceAlsoWhereSecurityAnswers() {
        String problem = http.get()
                .uri("http://localhost:{port}/files/me", port)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .retrieve()
                .body(String.class);

        assertThat(problem).contains("\"traceId\":\"" + TRACE + "\"").contains("auth.token.invalid");
    }

    @Test
    void anAddressThatTheContainerItselfRefusesGetsAProblemToo() {
        assertThat(get("/open/a;b=c/%2e%2e", port)).contains("request.malformed");
    }

    @Test
    void healthInfoAndMetricsHaveAPortOfTheirOwn() {
        assertThat(get("/actuator/health/readiness", managementPort)).contains("\"UP\"");
        assertThat(get("/actuator/health/liveness", managementPort)).contains("\"UP\"");
        assertThat(get("/actuator/health/liveness", port)).contains("auth.token.invalid");
        assertThat(get("/actuator/prometheus", managementPort)).contains("service=\"demo\"");
        assertThat(get("/actuator/env", managementPort)).doesNotContain("propertySources");
    }

    @Test
    void labelsThatChangeAtEachStartAreDropped() {
        meters.counter("mongodb.commands", "cluster_id", "65f0", "command", "find")
                .increment();

        assertThat(get("/actuator/prometheus", managementPort))
                .contains("mongodb_commands_total{command=\"find\"")
                .doesNotContain("65f0");
    }

    @Test
    void theServicesOwnSettingsOutrankTheDefaults() {
        assertThat(patience).isEqualTo("7s");
    }

    @Test
    void theDescriptionOfTheAddressesIsOpen() {
        assertThat(get("/api/demo/openapi.json", port)).contains("/files/me");
    }

    private String get(String path, int at) {
        String body = http.get()
                .uri(java.net.URI.create("http://localhost:" + at + path))
                .retrieve()
                .body(String.class);
        return body == null ? "" : body;
    }
}
