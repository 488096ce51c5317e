package org.maillage.eventing.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.eventing.wire.TopicCatalogue.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;

/**
 * Compares the partitions of topics with the catalogue's. Where somebody added some, later records of a file lie in another
 * partition than its earlier ones: they lose their order, and two owners decide about one file.
 */
final class PartitionCounts {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionCounts.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Supplier<Admin> connect;
    private final TopicCatalogue catalogue;
    private final AtomicInteger differing = new AtomicInteger();
    private final Set<String> told = new HashSet<>();

    PartitionCounts(Supplier<Admin> connect, TopicCatalogue catalogue, MeterRegistry meters) {
        this.connect = connect;
        this.catalogue = catalogue;
        Gauge.builder("maillage.topics.differing", differing, AtomicInteger::get)
                .description("topics with other partitions than the catalogue says")
                .register(meters);
    }

    /**
     * Looks at the topics that are there, and warns of each that differs, once.
     *
     * @throws KafkaException when the broker does not answer
     */
    synchronized void look() {
        Map<Topic, Integer> found = found();
        found.forEach((topic, partitions) -> {
            if (told.add(topic.topic() + " " + partitions)) {
                LOG.atWarn()
                        .addKeyValue("topic", topic.topic())
                        .addKeyValue("partitions", partitions)
                        .addKeyValue("catalogued", topic.partitions())
                        .log("A topic has other partitions than the catalogue says");
            }
        });
        differing.set(found.size());
    }

    private Map<Topic, Integer> found() {
        var found = new HashMap<Topic, Integer>();
        try (var admin = connect.get()) {
            var described = admin.describeTopics(
                            catalogue.topics().stream().map(Topic::topic).toList())
                    .topicNameValues();
            for (Topic topic : catalogue.topics()) {
                Optional.ofNullable(described.get(topic.topic()))
                        .flatMap(PartitionCounts::partitions)
                        .filter(it -> it != topic.partitions())
                        .ifPresent(it -> found.put(topic, it));
            }
        }
        return found;
    }

    static Optional<Integer> partitions(KafkaFuture<TopicDescription> described) {
        try {
            return Optional.of(described
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .partitions()
                    .size());
        } catch (ExecutionException e) {
            // Others' topics, where a service may look at its own alone: they are for those to look at.
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof TopicAuthorizationException) {
                return Optional.empty();
            }
            throw new KafkaException("topics cannot be described", e);
        } catch (TimeoutException e) {
            throw new KafkaException("topics cannot be described", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while describing topics", e);
        }
    }
}
