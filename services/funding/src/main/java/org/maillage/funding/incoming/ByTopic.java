package org.maillage.funding.incoming;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.BatchConsumer;

/** One group over several topics: each topic has its own way of being taken in. */
final class ByTopic implements BatchConsumer {

    private final Map<String, BatchConsumer> byTopic;

    ByTopic(Map<String, BatchConsumer> byTopic) {
        this.byTopic = Map.copyOf(byTopic);
    }

    List<String> topics() {
        return byTopic.keySet().stream().sorted().toList();
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        records.stream()
                .collect(groupingBy(ConsumerRecord::topic))
                .forEach((topic, ofTopic) -> of(topic).take(ofTopic));
    }

    @Override
    public void passOver(ConsumerRecord<String, byte[]> record) {
        of(record.topic()).passOver(record);
    }

    private BatchConsumer of(String topic) {
        return Objects.requireNonNull(byTopic.get(topic), topic);
    }
}
