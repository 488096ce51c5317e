package org.maillage.eventing.aggregate;

import java.util.List;
import java.util.function.Function;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Rejection;
import org.maillage.eventing.wire.WireFormat;

/**
 * One kind of aggregate: all that loading, deciding, saving and publishing have to know of it.
 *
 * @param service the service that owns it, {@code needs}
 * @param kind    its name, also that of its collection, {@code need}
 * @param topic   where its domain events go
 * @param decider its rules
 * @param states  how its state is stored
 * @param format  how its events are written for others
 * @param timers  what time alone makes happen in a state
 */
public record AggregateType<S, C, E, R extends Rejection>(
        String service,
        String kind,
        String topic,
        Decider<S, C, E, R> decider,
        StateMapping<S> states,
        WireFormat<E> format,
        Function<S, List<Timer<C>>> timers) {

    /** A kind of aggregate to which nothing happens by time alone. */
    public static <S, C, E, R extends Rejection> AggregateType<S, C, E, R> untimed(
            String service,
            String kind,
            String topic,
            Decider<S, C, E, R> decider,
            StateMapping<S> states,
            WireFormat<E> format) {
        return new AggregateType<>(service, kind, topic, decider, states, format, _ -> List.of());
    }

    /** {@code source} of everything that the owner says about it. */
    public String source() {
        return "/maillage/" + service;
    }
}
