package org.maillage.systemtests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All events of a topic, read plainly from first to last: a count that owes nothing to the code that is tested. */
record DomainEvents(List<Event> events) {

    static final String NEEDS = "needs.need.events.v1";

    private static final Duration POLL = Duration.ofMillis(200);

    /** A file and a sequence in it. */
    record Place(String file, long sequence) {}

    /** One event; partner and data as they travel, the former empty where no partner led to it. */
    record Event(Place place, String id, String type, String time, String thread, String partner, byte[] data) {

        static Event of(ConsumerRecord<String, byte[]> record) {
            var place = new Place(record.key(), Long.parseLong(header(record, "ce_sequence")));
            return new Event(
                    place,
                    header(record, "ce_id"),
                    header(record, "ce_type"),
                    header(record, "ce_time"),
                    header(record, "ce_threadid"),
                    header(record, "ce_partnersource"),
                    record.value());
        }

        /** Its name without the service and the version. */
        String name() {
            return type.split("\\.", -1)[3];
        }
    }

    /** Reads the topic up to its end as it is now. */
    static DomainEvents read(Installation installation, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                installation.broker(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "system-test." + UUID.randomUUID(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return fold(consumer, consumer.endOffsets(partitions));
        }
    }

    /** How many different places hold an event of this type, a re-publication counting once. */
    long count(String name, Predicate<String> ofFile) {
        return events.stream()
                .filter(event -> event.type().equals("org.maillage.needs." + name + ".v1"))
                .map(Event::place)
                .filter(place -> ofFile.test(place.file()))
                .distinct()
                .count();
    }

    /** The ids at each place in a file's life: one each, or there are two truths. */
    Map<Place, Set<String>> ids() {
        return events.stream()
                .collect(Collectors.groupingBy(Event::place, Collectors.mapping(Event::id, Collectors.toSet())));
    }

    private static DomainEvents fold(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        var events = new ArrayList<Event>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> events.add(Event.of(record)));
        }
        return new DomainEvents(events);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
