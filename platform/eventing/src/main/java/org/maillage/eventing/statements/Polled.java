package org.maillage.eventing.statements;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What one poll brought of each partition: of what is left, all before the next mark may be taken in. */
final class Polled {

    private final Map<TopicPartition, Queue<Placed>> left = new LinkedHashMap<>();

    /** @param owned what was polled of other partitions is somebody else's by now */
    Polled(List<ConsumerRecord<String, byte[]>> records, Set<TopicPartition> owned) {
        for (ConsumerRecord<String, byte[]> record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            if (owned.contains(partition)) {
                left.computeIfAbsent(partition, _ -> new ArrayDeque<>())
                        .add(new Placed(partition, record, Mark.of(record)));
            }
        }
    }

    Set<TopicPartition> partitions() {
        return left.keySet();
    }

    /** What is left and lies before the next mark of its partition. */
    List<Placed> beforeMarks() {
        return left.values().stream()
                .flatMap(it -> it.stream().takeWhile(record -> record.mark().isEmpty()))
                .toList();
    }

    /** The first that is left of each partition: a mark, once all before it was taken in. */
    Map<TopicPartition, Placed> heads() {
        var heads = new HashMap<TopicPartition, Placed>();
        left.forEach((partition, records) -> {
            if (!records.isEmpty()) {
                heads.put(partition, records.element());
            }
        });
        return heads;
    }

    /** It was the first that was left of its partition. */
    void taken(Placed record) {
        Objects.requireNonNull(left.get(record.partition()), "a partition of this poll")
                .remove();
    }

    /**
     * One record with its partition.
     *
     * @param mark that it is
     */
    record Placed(TopicPartition partition, ConsumerRecord<String, byte[]> record, Optional<Mark> mark) {

        long offset() {
            return record.offset();
        }
    }
}
