package org.maillage.incubation.incoming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.BatchConsumer;

/** Takes in several topics of one group, each in its own way. */
final class ByTopic implements BatchConsumer {

    private final Map<String, BatchConsumer> consumers;

    /** @param consumers by topic */
    ByTopic(Map<String, BatchConsumer> consumers) {
        this.consumers = Map.copyOf(consumers);
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        var byTopic = new LinkedHashMap<String, List<ConsumerRecord<String, byte[]>>>();
        records.forEach(it ->
                byTopic.computeIfAbsent(it.topic(), _ -> new ArrayList<>()).add(it));
        byTopic.forEach((topic, its) -> consumer(topic).take(its));
    }

    @Override
    public void passOver(ConsumerRecord<String, byte[]> record) {
        consumer(record.topic()).passOver(record);
    }

    private BatchConsumer consumer(String topic) {
        return Objects.requireNonNull(consumers.get(topic), topic);
    }
}
