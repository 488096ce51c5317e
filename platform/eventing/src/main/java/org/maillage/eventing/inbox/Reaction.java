package org.maillage.eventing.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Message;
import org.maillage.eventing.wire.WireEvent;

/**
 * What a service makes of another service's events.
 *
 * @param <V> what it keeps of the file
 * @param <C> commands of its own aggregates
 */
public interface Reaction<V, C> {

    /**
     * What it knows of the file after an event.
     *
     * @throws org.maillage.eventing.wire.UnreadableRecordException when the event lacks what is needed of it
     */
    @Nullable
    V after(@Nullable V before, WireEvent event);

    /** What it asks of its own aggregates because of the event; identified by the event, so that it is done once. */
    List<Message.Reaction<C>> to(WireEvent event, @Nullable V before);
}
