package org.maillage.eventing.spring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.VerdictFormat;
import org.maillage.eventing.recovery.Broker;
import org.maillage.eventing.recovery.LostHistoryException;
import org.maillage.eventing.recovery.Told;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Kafka, as a service that finds its place again sees it. The number of the bookmark lies beside the offset of a group that nobody
 * is in.
 */
final class KafkaBroker implements Broker {

    private static final String AT_ONCE = "2000";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final TopicPartition PLACE = new TopicPartition(VerdictFormat.TOPIC, 0);

    private final String group;
    private final Set<String> told;
    private final Map<String, List<String>> topicsByGroup;
    private final LazyAdmin admin;
    private final EndOffsets ends;
    private final ConsumerFactory<String, byte[]> consumers;

    /**
     * @param group that remembers the number of the bookmark, {@code <service>.bookmark}
     * @param told  topics in which the service tells
     * @param read  what it reads
     */
    KafkaBroker(
            String group,
            Set<String> told,
            Collection<Subscription> read,
            LazyAdmin admin,
            EndOffsets ends,
            ConsumerFactory<String, byte[]> consumers) {
        this.group = group;
        this.told = Set.copyOf(told);
        this.topicsByGroup = read.stream().collect(Collectors.toMap(Subscription::group, Subscription::topics));
        this.admin = admin;
        this.ends = ends;
        this.consumers = consumers;
    }

    @Override
    public Map<TopicPartition, Long> ends() {
        return ends.now(partitions(told));
    }

    @Override
    public void read(Told told, Map<TopicPartition, Long> from, Map<TopicPartition, Long> until) {
        var open = new HashMap<TopicPartition, Long>();
        until.forEach((partition, end) -> {
            if (told.topics().contains(partition.topic()) && end > from.getOrDefault(partition, 0L)) {
                open.put(partition, end);
            }
        });
        if (!open.isEmpty()) {
            try (var consumer = consumer()) {
                consumer.assign(open.keySet());
                begin(consumer, told, from);
                while (!open.isEmpty()) {
                    var records = new ArrayList<ConsumerRecord<String, byte[]>>();
                    consumer.poll(POLL).forEach(records::add);
                    told.take(records);
                    open.entrySet().removeIf(it -> consumer.position(it.getKey()) >= it.getValue());
                }
            }
        }
    }

    private static void begin(Consumer<String, byte[]> consumer, Told told, Map<TopicPartition, Long> from) {
        consumer.beginningOffsets(consumer.assignment()).forEach((partition, beginning) -> {
            long start = from.getOrDefault(partition, 0L);
            if (beginning > start && told.isKeptForEver()) {
                throw new LostHistoryException(
                        "%s begins at %d, and is needed from %d".formatted(partition, beginning, start));
            }
            consumer.seek(partition, Math.max(beginning, start));
        });
    }

    @Override
    public Map<String, Map<TopicPartition, Long>> committed() {
        var asked = new HashMap<String, ListConsumerGroupOffsetsSpec>();
        topicsByGroup.forEach((reader, topics) ->
                asked.put(reader, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions(topics))));
        var committed = new HashMap<String, Map<TopicPartition, Long>>();
        if (!asked.isEmpty()) {
            admin.ask(it -> it.listConsumerGroupOffsets(asked).all())
                    .forEach((reader, offsets) -> committed.put(reader, numbers(offsets)));
        }
        return committed;
    }

    @Override
    public void rewind(Map<String, Map<TopicPartition, Long>> read) {
        committed().forEach((reader, committed) -> {
            Map<TopicPartition, Long> wanted = read.getOrDefault(reader, Map.of());
            var back = new HashMap<TopicPartition, OffsetAndMetadata>();
            committed.forEach((partition, offset) -> {
                long there = wanted.getOrDefault(partition, 0L);
                if (there < offset) {
                    back.put(partition, new OffsetAndMetadata(there));
                }
            });
            if (!back.isEmpty()) {
                admin.ask(it -> it.alterConsumerGroupOffsets(reader, back).all());
            }
        });
    }

    @Override
    public long noted() {
        if (hasNoPlace()) {
            return 0;
        }
        var asked = Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(List.of(PLACE)));
        @Nullable
        OffsetAndMetadata found = admin.ask(
                        it -> it.listConsumerGroupOffsets(asked).all())
                .getOrDefault(group, Map.of())
                .get(PLACE);
        return found == null ? 0 : Long.parseLong(found.metadata());
    }

    @Override
    public void note(long number) {
        if (hasNoPlace()) {
            return;
        }
        long end = ends.now(List.of(PLACE)).getOrDefault(PLACE, 0L);
        var noted = new OffsetAndMetadata(end, Long.toString(number));
        admin.ask(
                it -> it.alterConsumerGroupOffsets(group, Map.of(PLACE, noted)).all());
    }

    /** A service that neither tells nor reads in this way is nowhere. */
    private boolean hasNoPlace() {
        return told.isEmpty() && topicsByGroup.isEmpty();
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        return admin.ask(it -> it.describeTopics(topics).allTopicNames()).entrySet().stream()
                .flatMap(it -> IntStream.range(0, it.getValue().partitions().size())
                        .mapToObj(number -> new TopicPartition(it.getKey(), number)))
                .toList();
    }

    private static Map<TopicPartition, Long> numbers(Map<TopicPartition, OffsetAndMetadata> offsets) {
        var numbers = new HashMap<TopicPartition, Long>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                numbers.put(partition, offset.offset());
            }
        });
        return numbers;
    }

    private Consumer<String, byte[]> consumer() {
        var settings = new Properties();
        settings.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        settings.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        return consumers.createConsumer(group, "catch-up", null, settings);
    }
}
