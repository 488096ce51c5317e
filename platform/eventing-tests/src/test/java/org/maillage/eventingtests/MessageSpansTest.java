package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.testing.trace.RecordedSpans.SAMPLED;
import static org.maillage.testing.trace.RecordedSpans.TRACE_ID;
import static org.maillage.testing.trace.RecordedSpans.UNSAMPLED;

import com.sun.management.ThreadMXBean;
import io.micrometer.tracing.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.eventing.trace.TraceParents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.testing.trace.RecordedSpans;

class MessageSpansTest {

    private static final int MANY = 10_000;

    private final RecordedSpans recorded = new RecordedSpans();
    private final MessageSpans spans = recorded.spans();

    @Test
    void whatIsSampledGetsASpanBelowItsContext() {
        spans.sending("needs.need.events.v1", said(SAMPLED)).end();

        var sent = recorded.ended("send needs.need.events.v1");
        assertThat(sent.getTraceId()).isEqualTo(TRACE_ID);
        assertThat(sent.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(sent.getKind()).isEqualTo(SpanKind.PRODUCER);
    }

    @Test
    void whatFollowsFromASpanIsBelowIt() {
        Span decided = spans.step("decide need", SAMPLED);
        spans.step("flush", spans.after(decided, SAMPLED)).end();
        decided.end();

        assertThat(recorded.ended("flush").getParentSpanId())
                .isEqualTo(recorded.ended("decide need").getSpanId());
    }

    @Test
    void aStepMayHaveBegunAWhileAgo() {
        var began = Instant.parse("2026-11-24T10:00:00.123456789Z");

        spans.step("flush", SAMPLED, began).end();

        assertThat(recorded.ended("flush").getStartEpochNanos())
                .isEqualTo(began.getEpochSecond() * 1_000_000_000L + began.getNano());
    }

    @ParameterizedTest
    @ValueSource(strings = {UNSAMPLED, "", "01", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x"})
    void anythingElseLeavesTheContextAsItIs(String traceParent) {
        Span span = spans.step("decide need", traceParent);

        assertThat(span.isNoop()).isTrue();
        assertThat(spans.after(span, traceParent)).isEqualTo(traceParent);
        span.end();
        assertThat(recorded.ended()).isEmpty();
    }

    @Test
    void whereNobodyCollectsThemThereAreNone() {
        assertThat(MessageSpans.NONE.step("decide need", SAMPLED).isNoop()).isTrue();
        assertThat(MessageSpans.NONE.sending("t", said(SAMPLED)).isNoop()).isTrue();
    }

    @Test
    void whatIsNotSampledIsPassedByWithoutMakingAnything() {
        Envelope envelope = said(UNSAMPLED);
        ConsumerRecord<String, byte[]> record = record(UNSAMPLED);

        long first = allocatedBy(() -> passBy(envelope, record));
        long then = allocatedBy(() -> passBy(envelope, record));

        assertThat(Math.min(first, then)).as("bytes for %d messages", MANY).isLessThan(MANY);
    }

    private void passBy(Envelope envelope, ConsumerRecord<String, byte[]> record) {
        for (int i = 0; i < MANY; i++) {
            spans.processing(record, "needs.statements", 500, TraceParents.sampled(record))
                    .end();
            spans.step("decide need", envelope.extensions().get(Extension.TRACE_PARENT))
                    .end();
            spans.sending("needs.need.events.v1", envelope).end();
        }
    }

    private static long allocatedBy(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static Envelope said(String traceParent) {
        return new Envelope(
                "e1",
                "/needs",
                "org.maillage.needs.need-reported.v1",
                "f",
                Instant.EPOCH,
                Map.of(Extension.TRACE_PARENT, traceParent, Extension.SEQUENCE, "1"));
    }

    private static ConsumerRecord<String, byte[]> record(String traceParent) {
        var record = new ConsumerRecord<>("needs.need.events.v1", 0, 7, "f", new byte[0]);
        record.headers()
                .add("ce_id", "e1".getBytes(StandardCharsets.UTF_8))
                .add("ce_traceparent", traceParent.getBytes(StandardCharsets.UTF_8))
                .add("ce_type", "t".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
