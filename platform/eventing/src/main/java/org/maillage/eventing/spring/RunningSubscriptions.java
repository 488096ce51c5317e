package org.maillage.eventing.spring;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Runs all subscriptions of a service, once all is prepared: a service starts while broker and database are away, and begins
 * to read when they come. Stopping finishes the batch in hand and commits it.
 */
final class RunningSubscriptions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunningSubscriptions.class);
    private static final long RETRY_MILLIS = 1_000;

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private final List<Preparation> preparations;
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable Thread starter;

    /** @param preparations done before reading */
    RunningSubscriptions(List<ConcurrentMessageListenerContainer<String, byte[]>> containers, List<Preparation> preparations) {
        this.containers = List.copyOf(containers);
        this.preparations = List.copyOf(preparations);
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            starter = Thread.ofVirtual().name("subscriptions").start(this::startWhenPrepared);
        }
    }

    private void startWhenPrepared() {
        try {
            for (Preparation preparation : preparations) {
                while (running.get() && !isDone(preparation)) {
                    Thread.sleep(RETRY_MILLIS);
                }
            }
            if (running.get()) {
                containers.forEach(ConcurrentMessageListenerContainer::start);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isDone(Preparation preparation) {
        try {
            preparation.work().run();
            return true;
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("what", preparation.what())
                    .addKeyValue("cause", e.toString())
                    .log("Not prepared yet; broker or database does not answer");
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
