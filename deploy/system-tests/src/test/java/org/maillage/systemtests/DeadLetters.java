package org.maillage.systemtests;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How many records nobody could read, by the topic in which they are kept. */
final class DeadLetters {

    private static final String SUFFIX = "-dlt";

    private DeadLetters() {}

    /** Counts them as they are now; topics that have none are not told of. */
    static Map<String, Long> of(Installation installation) {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, installation.broker());
        try (var admin = Admin.create(settings)) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.endsWith(SUFFIX))
                    .toList();
            Map<TopicPartition, OffsetSpec> ends = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic ->
                            topic.partitions().stream().map(it -> new TopicPartition(topic.name(), it.partition())))
                    .collect(Collectors.toMap(it -> it, _ -> OffsetSpec.latest()));
            var letters = new TreeMap<String, Long>();
            admin.listOffsets(ends).all().get().forEach((partition, end) -> {
                if (end.offset() > 0) {
                    letters.merge(partition.topic(), end.offset(), Long::sum);
                }
            });
            return letters;
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
