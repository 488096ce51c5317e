package org.maillage.eventing.spring;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.maillage.eventing.statements.Barrier;
import org.maillage.eventing.statements.Partitions;
import org.maillage.eventing.time.Progress;
import org.maillage.eventing.time.Takeovers;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;

/**
 * Sets a container to read statements: what was polled goes through the barrier, which commits what it takes in, and whoever
 * needs to know is told which partitions are owned.
 */
final class StatementContainer {

    /** Where nothing is polled any more, as partitions stand before a mark that one of them never got. */
    private static final Duration LOOK_AGAIN_EVERY = Duration.ofSeconds(5);

    private static final int BYTES_OF_A_PARTITION = 1 << 17;

    private final ConcurrentMessageListenerContainer<String, byte[]> container;
    private final Barrier barrier;
    private final Progress progress;
    private final Takeovers takeovers;

    StatementContainer(
            ConcurrentMessageListenerContainer<String, byte[]> container,
            Barrier barrier,
            Progress progress,
            Takeovers takeovers) {
        this.container = container;
        this.barrier = barrier;
        this.progress = progress;
        this.takeovers = takeovers;
    }

    void set() {
        ContainerProperties properties = container.getContainerProperties();
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setKafkaConsumerProperties(aLittleOfEachPartition());
        properties.setIdleEventInterval(LOOK_AGAIN_EVERY.toMillis());
        properties.setConsumerRebalanceListener(new Following());
        container.setupMessageListener((BatchConsumerAwareMessageListener<String, byte[]>)
                (records, consumer) -> barrier.take(records, partitions(Objects.requireNonNull(consumer))));
        container.setApplicationEventPublisher(this::heard);
        container.setCommonErrorHandler(committingNothing());
    }

    /** So that a poll brings as many marks of each partition as of any other, and little has to be given back. */
    private static Properties aLittleOfEachPartition() {
        var properties = new Properties();
        properties.setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(BYTES_OF_A_PARTITION));
        return properties;
    }

    /** When an attempt succeeds in the end, its listener has committed what it took in; more than that was polled. */
    private static DefaultErrorHandler committingNothing() {
        DefaultErrorHandler handler = ContainerFactory.deliveringAgain();
        handler.setAckAfterHandle(false);
        return handler;
    }

    /** Told on the thread of the consumer. */
    private void heard(Object event) {
        if (event instanceof ListenerContainerIdleEvent idle) {
            barrier.lookAgain(partitions(idle.getConsumer()));
        }
    }

    private Partitions partitions(Consumer<?, ?> consumer) {
        return new ConsumerPartitions(consumer, container::isRunning);
    }

    private final class Following implements ConsumerAwareRebalanceListener {

        /** Others may have owned them, and those that hold up the rest may be gone. */
        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
            takeovers.reread();
            assigned.forEach(it -> progress.assigned(it, consumer.position(it)));
            barrier.forget(assigned);
            barrier.lookAgain(partitions(consumer));
        }

        @Override
        public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
            leave(revoked);
        }

        @Override
        public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> lost) {
            leave(lost);
        }

        private void leave(Collection<TopicPartition> partitions) {
            progress.revoked(partitions);
            barrier.forget(partitions);
        }
    }
}
