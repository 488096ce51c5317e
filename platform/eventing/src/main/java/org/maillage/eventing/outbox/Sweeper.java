package org.maillage.eventing.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;

/**
 * Publishes what an owner saved and did not get published: it crashed in between, or the log was away. Two at once do no
 * harm.
 */
public final class Sweeper<S> {

    private static final int AT_ONCE = 500;
    /** After anything that was ever saved, also by an instance whose clock is fast. */
    private static final Instant WHENEVER = Instant.parse("9999-12-31T00:00:00Z");

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

    /** Whether nothing is pending, however short a time ago it was saved. */
    public boolean isClean() {
        return documents.dirty(WHENEVER, 1).isEmpty();
    }

    /** Sweeps once; returns how many documents were dirty. */
    public int sweep() {
        return sweep(grace);
    }

    /** Sweeps once, with another grace. */
    public int sweep(Duration after) {
        List<AggregateDocument<S>> dirty = documents.dirty(clock.instant().minus(after), AT_ONCE);
        publisher.publish(dirty);
        return dirty.size();
    }
}
