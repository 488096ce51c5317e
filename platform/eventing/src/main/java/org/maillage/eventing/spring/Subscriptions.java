package org.maillage.eventing.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Runs all subscriptions of a service, once the topics are there: a service starts while the broker is away, and begins to
 * read when it comes. Stopping finishes the batch in hand and commits it.
 */
final class Subscriptions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final long RETRY_MILLIS = 1_000;

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private final @Nullable Topics topics;
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable Thread starter;

    /** @param topics made before reading; null when someone else makes them */
    Subscriptions(List<ConcurrentMessageListenerContainer<String, byte[]>> containers, @Nullable Topics topics) {
        this.containers = new ArrayList<>(containers);
        this.topics = topics;
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            starter = Thread.ofVirtual().name("subscriptions").start(this::startWhenTopicsAreThere);
        }
    }

    private void startWhenTopicsAreThere() {
        try {
            while (running.get() && !areThere()) {
                Thread.sleep(RETRY_MILLIS);
            }
            if (running.get()) {
                containers.forEach(ConcurrentMessageListenerContainer::start);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean areThere() {
        if (topics == null) {
            return true;
        }
        try {
            topics.create();
            return true;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("cause", e.toString()).log("Topics not made yet; the broker does not answer");
            return false;
        }
    }

    @Override
    public void stop() {
        running.set(false);
        if (starter != null) {
            starter.interrupt();
        }
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** True when every container reads. */
    boolean areReading() {
        return containers.stream().allMatch(ConcurrentMessageListenerContainer::isRunning);
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
