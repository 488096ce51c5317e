package org.maillage.testing.trace;

import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.maillage.eventing.trace.MessageSpans;

/** Spans of messages as OpenTelemetry makes them, kept as soon as they end. */
public final class RecordedSpans {

    /** The trace of the contexts below. */
    public static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    /** A W3C {@code traceparent} of a sampled trace. */
    public static final String SAMPLED = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";
    /** The same of one that is not sampled. */
    public static final String UNSAMPLED = "00-" + TRACE_ID + "-00f067aa0ba902b7-00";

    private final InMemorySpanExporter ended = InMemorySpanExporter.create();
    private final MessageSpans spans;

    /** Nothing is recorded yet. */
    public RecordedSpans() {
        var tracer = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(ended))
                .build()
                .get("test");
        var propagators = ContextPropagators.create(W3CTraceContextPropagator.getInstance());
        this.spans = MessageSpans.of(new OtelPropagator(propagators, tracer));
    }

    /** What makes them. */
    public MessageSpans spans() {
        return spans;
    }

    /** Those that have ended, in their order. */
    public List<SpanData> ended() {
        return ended.getFinishedSpanItems();
    }

    /** The one of this name that has ended. */
    public SpanData ended(String name) {
        return ended().stream()
                .filter(it -> it.getName().equals(name))
                .reduce((one, other) -> {
                    throw new AssertionError("more than one span " + name);
                })
                .orElseThrow(() -> new AssertionError("no span " + name + " in " + ended()));
    }
}
