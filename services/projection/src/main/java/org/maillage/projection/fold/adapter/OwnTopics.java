package org.maillage.projection.fold.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.maillage.projection.fold.adapter.TopicIds.TopicsMissingException;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The topics of a generation: those that it counts, and for each of them two of its own, one for the records that it cannot read
 * and one in which they come again. Its own have one partition and are kept for ever.
 */
final class OwnTopics {

    private static final int PATIENCE_SECONDS = 10;

    private final KafkaAdmin connection;
    private final Set<String> counted;
    private final String group;
    private volatile boolean made;

    /** @param group of this generation */
    OwnTopics(KafkaAdmin connection, Set<String> counted, String group) {
        this.connection = connection;
        this.counted = Set.copyOf(counted);
        this.group = group;
    }

    /** All that are counted, those in which records come again among them. */
    Set<String> read() {
        var all = new HashSet<>(counted);
        all.addAll(redriven().keySet());
        return all;
    }

    /** The topics in which records come again, each with the one in which they came first. */
    Map<String, String> redriven() {
        var originals = new HashMap<String, String>();
        counted.forEach(topic -> originals.put(redriven(topic), topic));
        return originals;
    }

    /** Where the records of a counted topic come again. */
    String redriven(String topic) {
        return topic + "." + group + "-redriven";
    }

    /** The topics of records that could not be read, each with the one in which they came. */
    Map<String, String> deadLetters() {
        var originals = new HashMap<String, String>();
        counted.forEach(topic -> originals.put(topic + "." + group + "-dlt", topic));
        return originals;
    }

    /**
     * Makes those that are missing.
     *
     * @throws TopicsMissingException when the broker does not answer, or refuses
     */
    void make() {
        if (made) {
            return;
        }
        var names = new ArrayList<>(redriven().keySet());
        names.addAll(deadLetters().keySet());
        List<NewTopic> wanted = names.stream().map(OwnTopics::topic).toList();
        try (var admin = Admin.create(connection.getConfigurationProperties())) {
            for (KafkaFuture<Void> future : admin.createTopics(wanted).values().values()) {
                awaitUnlessThere(future);
            }
        }
        made = true;
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(1), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
    }

    private static void awaitUnlessThere(KafkaFuture<Void> future) {
        try {
            future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException fault) {
            if (!(fault.getCause() instanceof TopicExistsException)) {
                throw new TopicsMissingException("topics of this generation cannot be made", fault);
            }
        } catch (TimeoutException slow) {
            throw new TopicsMissingException("the broker does not answer", slow);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TopicsMissingException("stopping", stop);
        }
    }
}
