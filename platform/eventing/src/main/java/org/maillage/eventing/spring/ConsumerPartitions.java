package org.maillage.eventing.spring;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.maillage.eventing.statements.Partitions;

/**
 * The partitions of Kafka's consumer, for its own thread.
 *
 * @param running false once its container is being stopped
 */
record ConsumerPartitions(Consumer<?, ?> consumer, BooleanSupplier running) implements Partitions {

    @Override
    public Set<TopicPartition> owned() {
        return consumer.assignment();
    }

    @Override
    public boolean isReadToItsEnd(TopicPartition partition) {
        return consumer.currentLag(partition).orElse(1) == 0;
    }

    @Override
    public void commit(Map<TopicPartition, Long> next) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        next.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        offsets.keySet().retainAll(owned());
        if (!offsets.isEmpty()) {
            consumer.commitSync(offsets);
        }
    }

    @Override
    public void moveTo(TopicPartition partition, long offset) {
        if (owned().contains(partition)) {
            consumer.seek(partition, offset);
        }
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        consumer.pause(ofOwned(partitions));
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
        consumer.resume(ofOwned(partitions));
    }

    private Set<TopicPartition> ofOwned(Collection<TopicPartition> partitions) {
        var owned = new HashSet<>(partitions);
        owned.retainAll(owned());
        return owned;
    }

    @Override
    public boolean isStopping() {
        return !running.getAsBoolean();
    }
}
