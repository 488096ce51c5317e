package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.eventingtests.Wire.statement;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Spans of the smallest service over a real broker and database: from the log through the decision to the log again. */
@WithBackends
@SpringBootTest(classes = CountService.class, webEnvironment = WebEnvironment.NONE)
class TracedServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PROCESS = "process " + Counts.STATEMENTS;
    private static final String DECIDE = "decide count";
    private static final String SEND = "send " + Counts.EVENTS;
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("maillage.outcome");
    private static final AttributeKey<String> CAUSE = AttributeKey.stringKey("maillage.causation.id");

    private final UUID file = UUID.randomUUID();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private InMemorySpanExporter exported;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    @BeforeEach
    void connect(Backends backends) {
        wire = new Wire(backends.bootstrapServers());
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void ofABatchTheStatementThatIsSampledIsFollowedFromTheLogToTheLog() {
        String trace = newTrace();
        wire.send(List.of(
                within(newTrace(), "00", statement(file, "s1", "count-opened", "{}")),
                within(trace, "01", statement(file, "s2", "count-added", "{\"number\":3}"))));

        // The batch ends last, and what ends later may be exported later.
        await().atMost(PATIENCE)
                .until(() -> find(trace, SEND).isPresent()
                        && find(trace, DECIDE).isPresent()
                        && find(trace, PROCESS).isPresent());

        SpanData processed = find(trace, PROCESS).orElseThrow();
        SpanData decided = find(trace, DECIDE).orElseThrow();
        SpanData sent = find(trace, SEND).orElseThrow();
        assertThat(processed.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(decided.getParentSpanId()).isEqualTo(processed.getSpanId());
        assertThat(decided.getAttributes().get(OUTCOME)).isEqualTo("applied");
        assertThat(decided.getAttributes().get(CAUSE)).isEqualTo("s2");
        assertThat(sent.getParentSpanId()).isEqualTo(decided.getSpanId());
        assertThat(wire.read(Counts.EVENTS, file.toString(), "ce_traceparent"))
                .as("the fact comes from the decision")
                .last()
                .isEqualTo("00-" + trace + "-" + decided.getSpanId() + "-01");
        assertThat(exported.getFinishedSpanItems())
                .filteredOn(it -> it.getName().equals(DECIDE))
                .extracting(it -> it.getAttributes().get(CAUSE))
                .as("nothing of its neighbour")
                .doesNotContain("s1");
    }

    @Test
    void aStatementThatHasWaitedIsDecidedInItsOwnTrace() {
        String trace = newTrace();
        wire.send(List.of(within(trace, "01", statement(file, "w2", "count-added", "{\"number\":3}"))));
        await().atMost(PATIENCE).until(() -> find(trace, "waiting", DECIDE).isPresent());

        wire.send(List.of(within(newTrace(), "00", statement(file, "w1", "count-opened", "{}"))));
        await().atMost(PATIENCE)
                .until(() -> find(trace, "applied", DECIDE).isPresent()
                        && find(trace, PROCESS).isPresent());

        assertThat(find(trace, "applied", DECIDE).orElseThrow().getParentSpanId())
                .isEqualTo(find(trace, PROCESS).orElseThrow().getSpanId());
    }

    private Optional<SpanData> find(String trace, String name) {
        return exported.getFinishedSpanItems().stream()
                .filter(it -> it.getTraceId().equals(trace) && it.getName().equals(name))
                .findFirst();
    }

    private Optional<SpanData> find(String trace, String outcome, String name) {
        return exported.getFinishedSpanItems().stream()
                .filter(it -> it.getTraceId().equals(trace) && it.getName().equals(name))
                .filter(it -> outcome.equals(it.getAttributes().get(OUTCOME)))
                .findFirst();
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static ProducerRecord<String, byte[]> within(
            String trace, String flags, ProducerRecord<String, byte[]> record) {
        record.headers()
                .add("ce_traceparent", ("00-" + trace + "-00f067aa0ba902b7-" + flags).getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
