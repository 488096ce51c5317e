package org.maillage.eventing.aggregate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;

/**
 * What led to an event, as the event will say it.
 *
 * @param id            receipt of a statement, id of an event, id of a command, or name and instant of a timer
 * @param correlationId copied along the whole chain of causes
 * @param time          when it occurred
 * @param recordedTime  when it was recorded
 * @param timePrecision how exactly {@code time} is known; null when to the instant
 * @param partnerSource {@code source} of the statement, when one led to it
 * @param actorId       opaque id of the person, when a command led to it
 * @param traceParent   W3C trace context, where one came along
 */
public record Cause(
        String id,
        String correlationId,
        Instant time,
        Instant recordedTime,
        @Nullable String timePrecision,
        @Nullable String partnerSource,
        @Nullable String actorId,
        @Nullable String traceParent) {

    /** A partner's statement. */
    public static Cause statement(String receiptId, Envelope envelope) {
        return received(receiptId, envelope, envelope.source());
    }

    /** Another service's event: what follows from it occurred, and was recorded, when it was. */
    public static Cause event(Envelope envelope) {
        return received(envelope.id(), envelope, null);
    }

    /** A person's command; {@code recordedTime} may differ from {@code time} for someone who takes over history. */
    public static Cause command(String id, String actorId, Instant time, Instant recordedTime, @Nullable String trace) {
        return new Cause(id, id, time, recordedTime, null, null, actorId, trace);
    }

    /** Time alone: what follows occurred when it was due. */
    public static Cause timer(String id, Instant due) {
        return new Cause(id, id, due, due, null, null, null, null);
    }

    /** The same, recorded no earlier than {@code instant}: a statement that waited was not known before it was taken. */
    Cause recordedNotBefore(Instant instant) {
        return recordedTime.isBefore(instant)
                ? new Cause(id, correlationId, time, instant, timePrecision, partnerSource, actorId, traceParent)
                : this;
    }

    /** The same, what follows from it being said to come from another context of its trace. */
    Cause tracedFrom(@Nullable String context) {
        return new Cause(id, correlationId, time, recordedTime, timePrecision, partnerSource, actorId, context);
    }

    private static Cause received(String id, Envelope envelope, @Nullable String partnerSource) {
        return new Cause(
                id,
                envelope.extension(Extension.CORRELATION_ID).orElse(id),
                envelope.time(),
                envelope.recordedTime(),
                envelope.extension(Extension.TIME_PRECISION).orElse(null),
                partnerSource,
                null,
                envelope.extension(Extension.TRACE_PARENT).orElse(null));
    }
}
