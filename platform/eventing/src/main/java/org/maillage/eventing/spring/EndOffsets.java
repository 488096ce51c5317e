package org.maillage.eventing.spring;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.maillage.eventing.time.DueTimers;

/** Asks the broker where partitions end. */
final class EndOffsets implements DueTimers.Ends {

    private final LazyAdmin admin;

    EndOffsets(LazyAdmin admin) {
        this.admin = admin;
    }

    @Override
    public Map<TopicPartition, Long> of(List<TopicPartition> partitions) {
        return now(partitions);
    }

    Map<TopicPartition, Long> now(Collection<TopicPartition> partitions) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(it -> asked.put(it, OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        admin.ask(it -> it.listOffsets(asked).all())
                .forEach((partition, result) -> ends.put(partition, result.offset()));
        return ends;
    }
}
