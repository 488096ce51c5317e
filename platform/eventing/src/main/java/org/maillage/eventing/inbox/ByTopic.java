package org.maillage.eventing.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One group over several topics, each taken in by a consumer of its own; within a topic records keep their order. */
public final class ByTopic implements BatchConsumer {

    private final Map<String, BatchConsumer> consumers;

    /** @param consumers by topic: all that the group reads */
    public ByTopic(Map<String, BatchConsumer> consumers) {
        this.consumers = Map.copyOf(consumers);
    }

    /** What the group reads, in the order of names. */
    public List<String> topics() {
        return consumers.keySet().stream().sorted().toList();
    }

    /**
     * {@inheritDoc}
     *
     * @throws NullPointerException when a record is of none of the topics
     */
    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        var byTopic = new LinkedHashMap<String, List<ConsumerRecord<String, byte[]>>>();
        records.forEach(it ->
                byTopic.computeIfAbsent(it.topic(), _ -> new ArrayList<>()).add(it));
        byTopic.forEach((topic, its) -> consumer(topic).take(its));
    }

    /**
     * {@inheritDoc}
     *
     * @throws NullPointerException when it is of none of the topics
     */
    @Override
    public void passOver(ConsumerRecord<String, byte[]> record) {
        consumer(record.topic()).passOver(record);
    }

    private BatchConsumer consumer(String topic) {
        return Objects.requireNonNull(consumers.get(topic), topic);
    }
}
