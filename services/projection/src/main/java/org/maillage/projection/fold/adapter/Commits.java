package org.maillage.projection.fold.adapter;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.Partition;

/**
 * Commits what was flushed. A commit that fails, as during a rebalance, is made again: nothing may come for hours behind which
 * it would be, and until then the group would seem to lag. For the thread that polls.
 */
final class Commits {

    private final Consumer<?, ?> consumer;
    private final Map<TopicPartition, OffsetAndMetadata> open = new HashMap<>();
    private boolean failed;

    Commits(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** @param next by partition, the offset to go on from */
    void commit(Map<Partition, Long> next) {
        add(next);
        commit();
    }

    /** Commits again what could not be committed, if anything. */
    void retry() {
        if (failed) {
            commit();
        }
    }

    /** Commits these and what is open, and waits for it; for an orderly end. */
    void finish(Map<Partition, Long> next, Duration patience) {
        add(next);
        consumer.commitSync(open, patience);
    }

    /** Of partitions of another owner, or anew of this one, there is nothing left to commit. */
    void forget(Collection<TopicPartition> partitions) {
        open.keySet().removeAll(partitions);
    }

    private void add(Map<Partition, Long> next) {
        next.forEach((partition, offset) ->
                open.put(new TopicPartition(partition.topic(), partition.number()), new OffsetAndMetadata(offset)));
    }

    private void commit() {
        failed = false;
        consumer.commitAsync(Map.copyOf(open), this::committed);
    }

    private void committed(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception fault) {
        if (fault == null) {
            open.entrySet().removeAll(offsets.entrySet());
        } else {
            failed = true;
        }
    }
}
