package org.maillage.eventing.spring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.time.Standstill;

/**
 * The groups in which a service reads what it and others have established. An offset is committed once what is before it is in
 * the views, by whichever instance owns the partition.
 */
final class GroupReaders implements Standstill.Readers {

    private final Map<String, List<String>> topicsByGroup;
    private final LazyAdmin admin;
    private final EndOffsets ends;
    private final Map<String, Integer> partitionsByTopic = new HashMap<>();

    GroupReaders(Collection<Subscription> subscriptions, LazyAdmin admin, EndOffsets ends) {
        this.topicsByGroup =
                subscriptions.stream().collect(Collectors.toMap(Subscription::group, Subscription::topics));
        this.admin = admin;
        this.ends = ends;
    }

    @Override
    public BooleanSupplier upToNow() {
        if (topicsByGroup.isEmpty()) {
            return () -> true;
        }
        Map<String, List<TopicPartition>> read = partitionsByGroup();
        Map<TopicPartition, Long> now =
                ends.now(read.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return () -> {
            Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed(read);
            return read.entrySet().stream()
                    .allMatch(group -> group.getValue().stream()
                            .allMatch(it -> offset(committed, group.getKey(), it) >= now.getOrDefault(it, 0L)));
        };
    }

    private static long offset(
            Map<String, Map<TopicPartition, OffsetAndMetadata>> committed, String group, TopicPartition partition) {
        @Nullable
        OffsetAndMetadata offset = committed.getOrDefault(group, Map.of()).get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(Map<String, List<TopicPartition>> read) {
        var asked = new HashMap<String, ListConsumerGroupOffsetsSpec>();
        read.forEach((group, partitions) ->
                asked.put(group, new ListConsumerGroupOffsetsSpec().topicPartitions(partitions)));
        return admin.ask(it -> it.listConsumerGroupOffsets(asked).all());
    }

    private synchronized Map<String, List<TopicPartition>> partitionsByGroup() {
        if (partitionsByTopic.isEmpty()) {
            var topics = topicsByGroup.values().stream().flatMap(List::stream).collect(Collectors.toSet());
            admin.ask(it -> it.describeTopics(topics).allTopicNames())
                    .forEach((topic, found) ->
                            partitionsByTopic.put(topic, found.partitions().size()));
        }
        var partitions = new HashMap<String, List<TopicPartition>>();
        topicsByGroup.forEach((group, topics) -> partitions.put(group, partitions(topics)));
        return partitions;
    }

    private List<TopicPartition> partitions(List<String> topics) {
        var partitions = new ArrayList<TopicPartition>();
        for (String topic : topics) {
            for (int partition = 0; partition < partitionsByTopic.getOrDefault(topic, 0); partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
        }
        return partitions;
    }
}
