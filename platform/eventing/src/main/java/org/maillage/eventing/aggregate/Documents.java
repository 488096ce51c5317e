package org.maillage.eventing.aggregate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where the documents of one kind of aggregate are kept. One document is written in one piece; nothing else is promised. */
public interface Documents<S> {

    /** Those that exist of the given, in any order. */
    List<AggregateDocument<S>> find(Collection<UUID> ids);

    /**
     * Writes each whose revision in the store is still the one before its own, durably, in any order.
     *
     * @return those that someone else has written meanwhile: nothing of them was written
     */
    Set<UUID> save(List<AggregateDocument<S>> documents);

    /**
     * Takes what is published out of the documents, each guarded by its revision. One that misses stays as it is. None of it
     * needs to survive a crash: who finds a document as it was publishes again.
     */
    void trim(List<Trim> trims);

    /** Documents with something pending that were last written before an instant, the oldest first. */
    List<AggregateDocument<S>> dirty(Instant savedBefore, int limit);

    /** Those of these partitions in which time alone must make something happen by an instant. */
    Set<Integer> partitionsDue(Collection<Integer> partitions, Instant by);

    /** Aggregates of one partition for which time alone must make something happen by an instant, the oldest first. */
    List<UUID> due(int partition, Instant by, int limit);

    /**
     * @param revision the document's when it was published
     * @param pending  what is left
     */
    record Trim(UUID id, long revision, List<Pending> pending) {
        public Trim {
            pending = List.copyOf(pending);
        }
    }
}
