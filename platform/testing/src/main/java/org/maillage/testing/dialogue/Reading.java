package org.maillage.testing.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.eventing.wire.TopicCatalogue.Topic;
import org.maillage.eventing.wire.WireEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a service has published, and every verdict, read from the beginning whenever somebody asks. */
final class Reading implements AutoCloseable {

    private static final String VERDICTS = "statements.verdicts.v1";

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<String> topics;
    private final List<WireEvent> events = new ArrayList<>();
    private final Map<String, JsonNode> verdicts = new HashMap<>();

    Reading(String service, String bootstrapServers) {
        this.topics = Stream.concat(
                        TopicCatalogue.load().topics().stream()
                                .filter(it -> it.owner().equals(service))
                                .map(Topic::topic),
                        Stream.of(VERDICTS))
                .toList();
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    List<WireEvent> events() {
        read();
        return List.copyOf(events);
    }

    /** The latest under a receipt. */
    Optional<JsonNode> verdict(String receipt) {
        read();
        return Optional.ofNullable(verdicts.get(receipt));
    }

    List<JsonNode> verdicts() {
        read();
        return List.copyOf(verdicts.values());
    }

    /** By itself, without a group: nothing has to be agreed upon first but that all topics are there. */
    private void read() {
        if (consumer.assignment().isEmpty()) {
            var partitions = topics.stream().map(consumer::partitionsFor).toList();
            if (partitions.stream().anyMatch(List::isEmpty)) {
                return;
            }
            consumer.assign(partitions.stream()
                    .flatMap(List::stream)
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList());
        }
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            WireEvent event = CloudEvents.read(record);
            if (record.topic().equals(VERDICTS)) {
                verdicts.put(record.key(), JsonMapper.shared().readTree(event.data()));
            } else {
                events.add(event);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
