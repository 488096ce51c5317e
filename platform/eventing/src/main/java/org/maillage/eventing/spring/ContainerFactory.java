package org.maillage.eventing.spring;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.statements.Barrier;
import org.maillage.eventing.time.Progress;
import org.maillage.eventing.time.Takeovers;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
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

    /** One that takes in what was established, all of it as it was polled. */
    ConcurrentMessageListenerContainer<String, byte[]> container(Subscription subscription, BatchTaker taker) {
        var container = empty(subscription);
        container.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
        container.setupMessageListener((BatchMessageListener<String, byte[]>) taker::take);
        return container;
    }

    /** One that takes in statements as far as the barrier lets them through. */
    ConcurrentMessageListenerContainer<String, byte[]> container(
            Subscription subscription, Barrier barrier, Progress progress) {
        var container = empty(subscription);
        new StatementContainer(container, barrier, progress, takeovers).set();
        return container;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> empty(Subscription subscription) {
        var properties = new ContainerProperties(subscription.topics().toArray(String[]::new));
        properties.setGroupId(subscription.group());
        properties.setSyncCommits(true);
        properties.setShutdownTimeout(shutdownMillis);
        properties.setListenerTaskExecutor(platformThreads(subscription.group()));
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(subscription.group());
        container.setConcurrency(threads);
        container.setCommonErrorHandler(deliveringAgain());
        return container;
    }

    /** Nothing is given up here: what cannot be read was set aside by the consumer, all else passes. */
    static DefaultErrorHandler deliveringAgain() {
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

    /** What the container calls with each batch. */
    @FunctionalInterface
    interface BatchTaker {

        void take(List<ConsumerRecord<String, byte[]>> records);
    }
}
