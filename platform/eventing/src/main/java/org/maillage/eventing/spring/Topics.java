package org.maillage.eventing.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.eventing.wire.TopicCatalogue.Topic;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes the catalogue's topics that are missing. Dead letters are kept as long as what they were: a statement that nobody could
 * read is as personal as one that was read.
 */
final class Topics {

    private static final String FOR_EVER = "-1";

    private final KafkaAdmin admin;
    private final TopicCatalogue catalogue;
    private final short replication;

    Topics(KafkaAdmin admin, TopicCatalogue catalogue, short replication) {
        this.admin = admin;
        this.catalogue = catalogue;
        this.replication = replication;
    }

    /**
     * Makes them; those that exist stay as they are, partitions above all: a key must keep its own.
     *
     * @throws KafkaException when the broker does not answer, or refuses
     */
    void create() {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            for (KafkaFuture<Void> made : client.createTopics(wanted()).values().values()) {
                awaitUnlessThere(made);
            }
        }
    }

    private static void awaitUnlessThere(KafkaFuture<Void> made) {
        try {
            made.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while making topics", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("topics cannot be made", e);
            }
        }
    }

    private List<NewTopic> wanted() {
        var wanted = new ArrayList<NewTopic>();
        for (Topic topic : catalogue.topics()) {
            String retention =
                    topic.keptFor().map(it -> Long.toString(it.toMillis())).orElse(FOR_EVER);
            wanted.add(topic(topic.topic(), topic.partitions(), retention));
            if (topic.consumers() != null) {
                topic.consumers().stream()
                        .map(group -> topic(topic.deadLetters(group), 1, retention))
                        .forEach(wanted::add);
            }
        }
        return wanted;
    }

    private NewTopic topic(String name, int partitions, String retentionMillis) {
        return new NewTopic(name, partitions, replication)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        retentionMillis,
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        FOR_EVER,
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE));
    }
}
