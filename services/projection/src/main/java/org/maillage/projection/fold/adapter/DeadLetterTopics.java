package org.maillage.projection.fold.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads the dead letters of a generation, from the first to the last that lies there. */
final class DeadLetterTopics {

    private static final String GROUP = "projection.redrive";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final OwnTopics topics;
    private final ConsumerFactory<String, byte[]> consumers;

    DeadLetterTopics(OwnTopics topics, ConsumerFactory<String, byte[]> consumers) {
        this.topics = topics;
        this.consumers = consumers;
    }

    /** Passes on some letters at a time, with the topic in which their records came. */
    void read(BiConsumer<String, List<ConsumerRecord<String, byte[]>>> letters) {
        try (var consumer = consumers.createConsumer(GROUP, "redrive", null)) {
            for (Map.Entry<String, String> it : topics.deadLetters().entrySet()) {
                read(consumer, it.getKey(), some -> letters.accept(it.getValue(), some));
            }
        }
    }

    private static void read(
            Consumer<String, byte[]> consumer,
            String topic,
            java.util.function.Consumer<List<ConsumerRecord<String, byte[]>>> letters) {
        var partition = new TopicPartition(topic, 0);
        consumer.assign(Set.of(partition));
        consumer.seekToBeginning(Set.of(partition));
        long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
            letters.accept(consumer.poll(PATIENCE).records(partition));
        }
    }
}
