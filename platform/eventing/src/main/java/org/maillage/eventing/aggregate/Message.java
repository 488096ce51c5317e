package org.maillage.eventing.aggregate;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;

/**
 * Something asked of one aggregate. Statements, other services' events, people's commands and the passing of time take
 * the same way.
 */
public sealed interface Message<C> {

    /** Identity: the aggregate decides a message once, for ever. */
    String id();

    /** The aggregate that it is for. */
    UUID target();

    /** The present, as far as this message is concerned. */
    Instant now();

    /** What the events that it leads to say of it. */
    Cause cause();

    /** W3C trace context in which it was said; null where there was none. */
    default @Nullable String traceParent() {
        return null;
    }

    /** Something from Kafka, kept as received so that it can wait and be translated again. */
    sealed interface Received<C> extends Message<C> {

        /** As it came, but for its data where they are sealed. */
        WireEvent event();

        @Override
        default @Nullable String traceParent() {
            return event().envelope().extensions().get(Extension.TRACE_PARENT);
        }

        /** Whether its data are sealed under the key of the file: it has waited, and there are free texts among them. */
        default boolean sealed() {
            return false;
        }
    }

    /**
     * What a partner said. It gets a verdict.
     *
     * @param id receipt
     */
    record Statement<C>(String id, UUID target, WireEvent event, Instant now, boolean sealed) implements Received<C> {

        /** One that has just come in. */
        public Statement(String id, UUID target, WireEvent event, Instant now) {
            this(id, target, event, now, false);
        }

        @Override
        public Cause cause() {
            return Cause.statement(id, event.envelope());
        }
    }

    /**
     * What another service established. It gets no verdict, and waits as long as it takes.
     *
     * @param id the event's
     */
    record Reaction<C>(String id, UUID target, WireEvent event, Instant now) implements Received<C> {
        @Override
        public Cause cause() {
            return Cause.event(event.envelope());
        }
    }

    /**
     * What a person wants. It never waits: a person is told at once.
     *
     * @param id              Idempotency-Key, else made for it
     * @param command         made anew at each decision, since what the service knows may have changed
     * @param expectedVersion the version that the person had read, where they must have read one
     */
    record Asked<C>(
            String id, UUID target, Supplier<Filled<C>> command, Cause cause, Instant now, OptionalLong expectedVersion)
            implements Message<C> {

        @Override
        public @Nullable String traceParent() {
            return cause.traceParent();
        }
    }

    /** The key of the file was deleted: what waits for it and cannot be read any more is refused. */
    record Forgotten<C>(UUID target, Instant now) implements Message<C> {
        @Override
        public String id() {
            return "forgotten@" + now;
        }

        @Override
        public Cause cause() {
            return Cause.timer(id(), now);
        }
    }

    /**
     * Time has passed: timers that are due fire, the queue is decided again.
     *
     * @param expiring false while history is being taken over: nothing expires then
     */
    record Wake<C>(UUID target, Instant now, boolean expiring) implements Message<C> {
        @Override
        public String id() {
            return "wake@" + now;
        }

        @Override
        public Cause cause() {
            return Cause.timer(id(), now);
        }
    }
}
