package org.maillage.eventing.aggregate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.eventing.wire.WireFormat;

/** Writes down what was decided: domain events as they will travel. */
final class Recorder<S, E> {

    private final AggregateType<S, ?, E, ?> type;
    private final Function<Instant, UUID> ids;

    /** @param ids makes the id of an event decided at an instant */
    Recorder(AggregateType<S, ?, E, ?> type, Function<Instant, UUID> ids) {
        this.type = type;
        this.ids = ids;
    }

    /** Adds one event to a draft; returns its id. */
    UUID record(Draft<S> draft, S before, E event, Cause cause, Instant now) {
        UUID id = ids.apply(now);
        long sequence = draft.version() + 1;
        WireFormat.Encoded encoded = type.format().encode(event);
        var envelope = new Envelope(
                id.toString(),
                type.source(),
                encoded.type(),
                draft.id().toString(),
                cause.time(),
                extensions(draft.chain(), cause, sequence));
        var entry = new HistoryEntry(
                sequence,
                id,
                encoded.type(),
                cause.time(),
                cause.recordedTime(),
                cause.id(),
                cause.partnerSource(),
                cause.actorId());
        draft.take(type.decider().evolve(before, event), entry);
        draft.tell(new Pending(type.topic(), draft.id().toString(), sequence, new WireEvent(envelope, encoded.data())));
        return id;
    }

    private static Map<String, String> extensions(Chain chain, Cause cause, long sequence) {
        var extensions = new LinkedHashMap<String, String>();
        extensions.put(Extension.SEQUENCE, Long.toString(sequence));
        extensions.put(Extension.RECORDED_TIME, cause.recordedTime().toString());
        extensions.put(Extension.THREAD_ID, chain.threadId().toString());
        extensions.put(Extension.CAUSATION_ID, cause.id());
        extensions.put(Extension.CORRELATION_ID, cause.correlationId());
        extensions.put(Extension.SYNTHETIC, Boolean.toString(chain.synthetic()));
        put(extensions, Extension.TIME_PRECISION, cause.timePrecision());
        put(extensions, Extension.PARTNER_SOURCE, cause.partnerSource());
        put(extensions, Extension.ACTOR_ID, cause.actorId());
        put(extensions, Extension.TRACE_PARENT, cause.traceParent());
        return extensions;
    }

    private static void put(Map<String, String> extensions, String name, @Nullable String value) {
        if (value != null) {
            extensions.put(name, value);
        }
    }
}
