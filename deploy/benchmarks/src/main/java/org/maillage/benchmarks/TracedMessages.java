package org.maillage.benchmarks;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.eventing.trace.TracedConsumer;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What tracing costs each message of a batch in its owner: taken in, decided, sent. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class TracedMessages {

    private static final int BATCH = 500;

    /** How many of a hundred are sampled; −1 exports nothing at all. */
    @Param({"-1", "0", "1", "100"})
    int sampled;

    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final List<Envelope> facts = new ArrayList<>();
    private MessageSpans spans = MessageSpans.NONE;
    private BatchConsumer consumer = _ -> {};

    /** Makes a batch. */
    @Setup
    public void prepare() {
        if (sampled >= 0) {
            var provider = SdkTracerProvider.builder()
                    .addSpanProcessor(
                            BatchSpanProcessor.builder(new Swallowing()).build())
                    .build();
            spans = MessageSpans.of(new OtelPropagator(
                    ContextPropagators.create(W3CTraceContextPropagator.getInstance()), provider.get("benchmark")));
        }
        for (int i = 0; i < BATCH; i++) {
            String flag = i % 100 < sampled ? "01" : "00";
            String traceParent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-" + flag;
            records.add(record(i, traceParent));
            facts.add(new Envelope(
                    "e" + i,
                    "/needs",
                    "org.maillage.needs.need-reported.v1",
                    "f",
                    Instant.EPOCH,
                    Map.of(Extension.TRACE_PARENT, traceParent, Extension.SEQUENCE, "1")));
        }
        consumer = TracedConsumer.of("needs.statements", this::decideAndSend, spans, Clock.systemUTC());
    }

    /** A batch, by message. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void batch() {
        consumer.take(records);
    }

    private void decideAndSend(List<ConsumerRecord<String, byte[]>> taken) {
        for (Envelope fact : facts) {
            Span decision = spans.step("decide need", fact.extensions().get(Extension.TRACE_PARENT));
            Span sending = spans.sending("needs.need.events.v1", fact);
            sending.end();
            decision.end();
        }
    }

    private static ConsumerRecord<String, byte[]> record(int offset, String traceParent) {
        var headers = new RecordHeaders();
        for (String name : List.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype")) {
            headers.add("ce_" + name, name.getBytes(StandardCharsets.UTF_8));
        }
        headers.add("ce_traceparent", traceParent.getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("recordedtime", "receiptid", "partnerid", "correlationid")) {
            headers.add("ce_" + name, name.getBytes(StandardCharsets.UTF_8));
        }
        return new ConsumerRecord<>(
                "statements.needs.v1",
                0,
                offset,
                System.currentTimeMillis(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "k",
                new byte[0],
                headers,
                Optional.empty());
    }

    /** A collector that takes everything at once. */
    private static final class Swallowing implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
