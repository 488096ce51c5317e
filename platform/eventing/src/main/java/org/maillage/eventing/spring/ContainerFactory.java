package org.maillage.eventing.spring;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.maillage.eventing.time.Progress;
import org.maillage.eventing.time.Takeovers;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes the container of a subscription: batches, committed when taken in, delivered again with backoff when not. */
final class ContainerFactory {

    private static final long FIRST_BACKOFF_MILLIS = 100;
    private static final long LONGEST_BACKOFF_MILLIS = 5_000;

    private final ConsumerFactory<String, byte[]> consumers;
    private final Takeovers takeovers;
    private final int threads;
    private final long shutdownMillis;

    ContainerFactory(ConsumerFactory<String, byte[]> consumers, Takeovers takeovers, int threads, long shutdownMillis) {
        this.consumers = consumers;
        this.takeovers = takeovers;
        this.threads = threads;
        this.shutdownMillis = shutdownMillis;
    }

    ConcurrentMessageListenerContainer<String, byte[]> container(Subscription subscription, BatchTaker taker) {
        var properties = new ContainerProperties(subscription.topics().toArray(String[]::new));
        properties.setGroupId(subscription.group());
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setSyncCommits(true);
        properties.setShutdownTimeout(shutdownMillis);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) taker::take);
        properties.setListenerTaskExecutor(platformThreads(subscription.group()));
        subscription.progress().ifPresent(it -> properties.setConsumerRebalanceListener(following(it)));
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(subscription.group());
        container.setConcurrency(threads);
        container.setCommonErrorHandler(deliveringAgain());
        return container;
    }

    /** Nothing is given up here: what cannot be read was set aside by the consumer, all else passes. */
    private static DefaultErrorHandler deliveringAgain() {
        return new DefaultErrorHandler(new ExponentialBackOff(FIRST_BACKOFF_MILLIS, 2) {
            {
                setMaxInterval(LONGEST_BACKOFF_MILLIS);
            }
        });
    }

    /** A virtual thread would be pinned by the consumer's locks for as long as it polls. */
    private static SimpleAsyncTaskExecutor platformThreads(String group) {
        var executor = new SimpleAsyncTaskExecutor(group + "-");
        executor.setVirtualThreads(false);
        return executor;
    }

    private ConsumerAwareRebalanceListener following(Progress progress) {
        return new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                takeovers.reread();
                partitions.forEach(it -> progress.assigned(it, consumer.position(it)));
            }

            @Override
            public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                progress.revoked(partitions);
            }

            @Override
            public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                progress.revoked(partitions);
            }
        };
    }

    /** What the container calls with each batch. */
    @FunctionalInterface
    interface BatchTaker {

        void take(List<ConsumerRecord<String, byte[]>> records);
    }
}
