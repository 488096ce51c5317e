package org.maillage.impact.incoming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        var byTopic = new LinkedHashMap<String, List<ConsumerRecord<String, byte[]>>>();
        records.forEach(it ->
                byTopic.computeIfAbsent(it.topic(), _ -> new ArrayList<>()).add(it));
        byTopic.forEach((topic, of) -> consumer(topic).take(of));
    }

    @Override
    public void passOver(ConsumerRecord<String, byte[]> record) {
        consumer(record.topic()).passOver(record);
    }

    private BatchConsumer consumer(String topic) {
        return Objects.requireNonNull(consumers.get(topic), topic);
    }
}
