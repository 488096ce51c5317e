package org.maillage.projection.fold.adapter;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.kafka.core.KafkaAdmin;

/** The identities that the broker gave to topics. */
final class TopicIds {

    private static final int PATIENCE_SECONDS = 5;

    private final KafkaAdmin connection;

    TopicIds(KafkaAdmin connection) {
        this.connection = connection;
    }

    /**
     * By topic, its identity.
     *
     * @throws TopicsMissingException when one is not there, or the broker does not say
     */
    Map<String, String> ids(Set<String> topics) {
        try (var admin = Admin.create(connection.getConfigurationProperties())) {
            var ids = new TreeMap<String, String>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .forEach((topic, it) -> ids.put(topic, it.topicId().toString()));
            return ids;
        } catch (ExecutionException fault) {
            throw new TopicsMissingException(
                    fault.getCause() instanceof UnknownTopicOrPartitionException
                            ? "waiting for topics: " + topics
                            : "the broker does not answer",
                    fault);
        } catch (TimeoutException slow) {
            throw new TopicsMissingException("the broker does not answer", slow);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TopicsMissingException("stopping", stop);
        }
    }

    static final class TopicsMissingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TopicsMissingException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
