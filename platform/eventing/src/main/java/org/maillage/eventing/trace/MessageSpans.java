package org.maillage.eventing.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;

/**
 * Spans of messages on their way, each below the context that its message brings along. Whether there is one was decided where
 * the trace began, and travels in the flag of {@code traceparent}: for all that is not sampled this makes nothing, not even an
 * object. Names and attributes are those of OpenTelemetry's conventions for messaging.
 */
public final class MessageSpans {

    /** Makes none, whatever is sampled: where nobody collects them. */
    public static final MessageSpans NONE = new MessageSpans(Propagator.NOOP, false);

    private static final String FIELD = "traceparent";
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Propagator propagator;
    private final boolean collected;

    private MessageSpans(Propagator propagator, boolean collected) {
        this.propagator = propagator;
        this.collected = collected;
    }

    /** Makes them with the tracer of this propagator. */
    public static MessageSpans of(Propagator propagator) {
        return new MessageSpans(propagator, true);
    }

    /** Whether any is ever made. */
    public boolean areCollected() {
        return collected;
    }

    /** Whether what was said in this W3C trace context is followed. */
    public boolean follow(@Nullable String traceParent) {
        return collected && traceParent != null && TraceParents.isSampled(traceParent);
    }

    /** Something that is sent to a topic; to be ended when it is known to be there. */
    public Span sending(String topic, Envelope envelope) {
        String parent = envelope.extensions().get(Extension.TRACE_PARENT);
        if (parent == null || !follow(parent)) {
            return Span.NOOP;
        }
        return below(parent)
                .kind(Span.Kind.PRODUCER)
                .name("send " + topic)
                .tag("messaging.system", "kafka")
                .tag("messaging.operation.type", "send")
                .tag("messaging.destination.name", topic)
                .tag("cloudevents.event_type", envelope.type())
                .start();
    }

    /**
     * A record that a group takes in; to be ended when it is.
     *
     * @param batch how many were polled together
     */
    public Span processing(ConsumerRecord<?, ?> record, String group, int batch, @Nullable String traceParent) {
        if (traceParent == null || !follow(traceParent)) {
            return Span.NOOP;
        }
        return below(traceParent)
                .kind(Span.Kind.CONSUMER)
                .name("process " + record.topic())
                .tag("messaging.system", "kafka")
                .tag("messaging.operation.type", "process")
                .tag("messaging.destination.name", record.topic())
                .tag("messaging.destination.partition.id", Integer.toString(record.partition()))
                .tag("messaging.kafka.offset", record.offset())
                .tag("messaging.consumer.group.name", group)
                .tag("messaging.batch.message_count", batch)
                .start();
    }

    /** A step within a service. */
    public Span step(String name, @Nullable String traceParent) {
        return traceParent == null || !follow(traceParent)
                ? Span.NOOP
                : below(traceParent).name(name).start();
    }

    /** A step that began a while ago. */
    public Span step(String name, @Nullable String traceParent, Instant began) {
        return traceParent == null || !follow(traceParent)
                ? Span.NOOP
                : below(traceParent)
                        .name(name)
                        .startTimestamp(began.getEpochSecond() * NANOS + began.getNano(), TimeUnit.NANOSECONDS)
                        .start();
    }

    /** The {@code traceparent} of what follows from a span; {@code otherwise} where there is none. */
    public @Nullable String after(Span span, @Nullable String otherwise) {
        if (span.isNoop()) {
            return otherwise;
        }
        var told = new Told();
        propagator.inject(span.context(), told, Told::set);
        return told.traceParent == null ? otherwise : told.traceParent;
    }

    private Span.Builder below(String traceParent) {
        return propagator.extract(traceParent, (parent, field) -> FIELD.equals(field) ? parent : null);
    }

    /** What a propagator says. */
    private static final class Told {

        private @Nullable String traceParent;

        private static void set(@Nullable Told told, String field, String value) {
            if (told != null && FIELD.equals(field)) {
                told.traceParent = value;
            }
        }
    }
}
