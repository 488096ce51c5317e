package org.maillage.eventing.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;

/**
 * Publishes what an owner saved and did not get published: it crashed in between, or the log was away. Two at once do no
 * harm.
 */
public final class Sweeper<S> {

    private static final int AT_ONCE = 500;

    private final Documents<S> documents;
    private final Publisher<S> publisher;
    private final Clock clock;
    private final Duration grace;

    /** @param grace how long after a save publishing is left to the owner */
    public Sweeper(Documents<S> documents, Publisher<S> publisher, Clock clock, Duration grace) {
        this.documents = documents;
        this.publisher = publisher;
        this.clock = clock;
        this.grace = grace;
    }

    /** Sweeps once; returns how many documents were dirty. */
    public int sweep() {
        List<AggregateDocument<S>> dirty = documents.dirty(clock.instant().minus(grace), AT_ONCE);
        publisher.publish(dirty);
        return dirty.size();
    }
}
