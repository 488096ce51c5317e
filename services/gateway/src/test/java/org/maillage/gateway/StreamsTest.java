package org.maillage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamsTest {

    private static final String SILENT_STREAM = """
            HTTP/1.1 200 OK\r
            Content-Type: text/event-stream;charset=UTF-8\r
            Transfer-Encoding: chunked\r
            \r
            9\r
            data: 1

            \r
            """;

    private static final String BROKEN_OFF = """
            HTTP/1.1 200 OK\r
            Content-Type: text/event-stream;charset=UTF-8\r
            Transfer-Encoding: chunked\r
            \r
            11\r
            data: 1

            data: wi\r
            """;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final StandIn part = new StandIn("part");

    @BeforeEach
    void streamsEvents() {
        part.answers((request, response) -> {
            response.setContentType("text/event-stream;charset=UTF-8");
            open.incrementAndGet();
            try (PrintWriter out = response.getWriter()) {
                response.flushBuffer();
                while (!out.checkError()) {
                    String event = next();
                    out.print(event == null ? ": beat\n\n" : event);
                    out.flush();
                }
            } finally {
                open.decrementAndGet();
            }
        });
    }

    @AfterEach
    void stop() {
        part.close();
    }

    @Test
    void anEventArrivesWhileTheStreamGoesOn() throws IOException {
        try (var gateway = RunningGateway.before(part);
                var stream = live(gateway)) {
            events.add("id: 1\ndata: {\"n\":1}\n\n");
            assertThat(nextData(stream)).isEqualTo("data: {\"n\":1}");

            events.add("id: 2\ndata: {\"n\":2}\n\n");
            assertThat(nextData(stream)).isEqualTo("data: {\"n\":2}");
        }
    }

    @Test
    void aPartIsReleasedWhenItsClientLeaves() throws IOException {
        try (var gateway = RunningGateway.before(part)) {
            var first = live(gateway);
            var second = live(gateway);
            await().until(() -> open.get() == 2);

            first.close();
            await().atMost(Duration.ofSeconds(5)).until(() -> open.get() == 1);
            second.close();
            await().atMost(Duration.ofSeconds(5)).until(() -> open.get() == 0);
            await().untilAsserted(() -> assertThat(
                            gateway.management("/actuator/prometheus").body())
                    .containsPattern("maillage_gateway_streams\\{.*} 0.0"));
        }
    }

    @Test
    void aSilentPartIsReleasedToo() throws Exception {
        try (var silent = new SocketPart(SILENT_STREAM);
                var gateway = new RunningGateway(_ -> silent.address())) {
            var stream = live(gateway);
            assertThat(nextData(stream)).isEqualTo("data: 1");

            stream.close();

            assertThat(silent.wasLetGoWithin(5)).isTrue();
        }
    }

    @Test
    void aStreamMayBeSilentLongerThanAnAnswer() throws Exception {
        try (var silent = new SocketPart(SILENT_STREAM);
                var gateway = new RunningGateway(
                        _ -> silent.address(), "--maillage.gateway.silence=500ms", "--maillage.gateway.pulse=200ms");
                var stream = live(gateway)) {
            assertThat(nextData(stream)).isEqualTo("data: 1");
            assertThat(stream.readLine()).isEmpty();

            for (int pulse = 0; pulse < 10; pulse++) {
                assertThat(stream.readLine()).isEqualTo(":");
            }
            assertThat(silent.wasLetGoWithin(0)).isFalse();
        }
    }

    @Test
    void whoReadsNothingHarmsNobodyAndIsDroppedInTheEnd() throws IOException {
        part.answers((request, response) -> {
            response.setContentType("text/event-stream");
            open.incrementAndGet();
            try (PrintWriter out = response.getWriter()) {
                String event = "data: " + "x".repeat(8000) + "\n\n";
                while (!out.checkError()) {
                    out.print(event);
                    out.flush();
                }
            } finally {
                open.decrementAndGet();
            }
        });
        try (var gateway = RunningGateway.before(part, "--server.tomcat.connection-timeout=2s");
                var deaf = new Socket("localhost", gateway.port())) {
            deaf.getOutputStream()
                    .write("GET /api/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> open.get() == 1);

            assertThat(nextData(live(gateway))).startsWith("data: x");
            await().atMost(Duration.ofSeconds(15)).until(() -> open.get() == 0);
        }
    }

    @Test
    void thereAreOnlySoMany() throws IOException {
        try (var gateway = RunningGateway.before(part, "--maillage.gateway.max-streams=1");
                var _ = live(gateway)) {
            await().until(() -> open.get() == 1);

            HttpResponse<String> second = gateway.get("/api/live");

            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.body()).contains("service.unavailable", "flux en direct");
            await().atMost(Duration.ofSeconds(5)).until(() -> open.get() == 1);
        }
    }

    @Test
    void openStreamsDoNotHoldUpTheEndAndAreToldToComeBackSoon() throws IOException {
        var gateway = RunningGateway.before(part);
        var stream = live(gateway);
        events.add("data: 1\n\n");
        assertThat(nextData(stream)).isEqualTo("data: 1");
        var rest = readOn(stream);

        long began = System.nanoTime();
        gateway.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(rest.join()).anyMatch(line -> line.matches("retry: [1-7]\\d\\d"));
    }

    @Test
    void withinALineNothingIsSaidAtTheEnd() throws Exception {
        try (var broken = new SocketPart(BROKEN_OFF)) {
            var gateway = new RunningGateway(_ -> broken.address());
            var stream = live(gateway);
            assertThat(nextData(stream)).isEqualTo("data: 1");
            var rest = readOn(stream);

            gateway.close();

            assertThat(rest.join()).noneMatch(line -> line.contains("retry"));
        }
    }

    private @Nullable String next() {
        try {
            return events.poll(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static BufferedReader live(RunningGateway gateway) {
        InputStream body = gateway.ask("/api/live", UnaryOperator.identity(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** All lines until the stream ends, however it ends. */
    private static CompletableFuture<List<String>> readOn(BufferedReader stream) {
        return CompletableFuture.supplyAsync(() -> {
            var lines = new ArrayList<String>();
            try (stream) {
                stream.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException over) {
                return lines;
            }
            return lines;
        });
    }

    private static String nextData(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = stream.readLine();
        }
        return String.valueOf(line);
    }
}
