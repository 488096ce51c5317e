package org.maillage.needs.incoming;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.BatchConsumer;

/** One group over several topics, each taken in by a consumer of its own. */
final class ByTopic implements BatchConsumer {

    private final Map<String, BatchConsumer> consumers;

    ByTopic(Map<String, BatchConsumer> consumers) {
        this.consumers = Map.copyOf(consumers);
    }

    List<String> topics() {
        return consumers.keySet().stream().sorted().toList();
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        records.stream()
                .collect(groupingBy(ConsumerRecord::topic))
                .forEach((topic, of) -> consumer(topic).take(of));
    }

    @Override
    public void passOver(ConsumerRecord<String, byte[]> record) {
        consumer(record.topic()).passOver(record);
    }

    private BatchConsumer consumer(String topic) {
        return Objects.requireNonNull(consumers.get(topic), topic);
    }
}
