package org.maillage.defaults.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.maillage.defaults.DemoService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** Spans leave over OTLP, of those requests that whoever asked has sampled, and of no other. */
@SpringBootTest(
        classes = DemoService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "management.tracing.sampling.probability=1.0",
            "management.opentelemetry.tracing.export.schedule-delay=50ms"
        })
class SpanExportTest {

    private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();
    private static final HttpServer COLLECTOR = collector();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void whereSpansGo(DynamicPropertyRegistry properties) {
        properties.add(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                () -> "http://localhost:" + COLLECTOR.getAddress().getPort() + "/v1/traces");
    }

    @AfterAll
    static void stop() {
        COLLECTOR.stop(0);
    }

    @Test
    void aServiceFollowsTheDecisionThatItIsTold() {
        String told = ask("/open/trace", null);
        assertThat(told).as("nothing begins here").endsWith("-00");

        ask("/open/trace", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        await().untilAsserted(() -> assertThat(RECEIVED).anyMatch(it -> it.contains("http get /open/trace")));
        assertThat(RECEIVED.stream()
                        .mapToLong(it -> it.split("http get /open/trace", -1).length - 1)
                        .sum())
                .as("one of the two")
                .isEqualTo(1);
        assertThat(RECEIVED).anyMatch(it -> it.contains("service.name") && it.contains("demo"));
    }

    private String ask(String path, @Nullable String traceParent) {
        String answer = RestClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .headers(it -> {
                    if (traceParent != null) {
                        it.set("traceparent", traceParent);
                    }
                })
                .retrieve()
                .body(String.class);
        return answer == null ? "" : answer;
    }

    private static HttpServer collector() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                try (exchange) {
                    RECEIVED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
