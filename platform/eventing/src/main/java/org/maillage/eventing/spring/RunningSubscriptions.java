package org.maillage.eventing.spring;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    private @Nullable CountDownLatch stopping;

    /** @param preparations done before reading */
    RunningSubscriptions(
            List<ConcurrentMessageListenerContainer<String, byte[]>> containers, List<Preparation> preparations) {
        this.containers = List.copyOf(containers);
        this.preparations = List.copyOf(preparations);
    }

    @Override
    public synchronized void start() {
        if (stopping == null) {
            var stopped = new CountDownLatch(1);
            stopping = stopped;
            Thread.ofVirtual().name("subscriptions").start(() -> startWhenPrepared(stopped));
        }
    }

    private void startWhenPrepared(CountDownLatch stopped) {
        try {
            for (Preparation preparation : preparations) {
                while (!isDone(preparation)) {
                    if (stopped.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
            startReading(stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void startReading(CountDownLatch stopped) {
        if (stopped.getCount() > 0) {
            containers.forEach(ConcurrentMessageListenerContainer::start);
        }
    }

    private static boolean isDone(Preparation preparation) {
        try {
            preparation.work().run();
            return true;
        } catch (RuntimeException e) {
            // Whoever is away is known by name; anything else is to be understood.
            var told = Surroundings.areToBlame(e) ? LOG.atWarn() : LOG.atError().setCause(e);
            told.addKeyValue("what", preparation.what())
                    .addKeyValue("cause", e.toString())
                    .log("Not prepared yet; it is tried again");
            return false;
        }
    }

    /** Whoever is preparing is left to end by itself: what it waits for may take long to answer. */
    @Override
    public synchronized void stop() {
        if (stopping != null) {
            stopping.countDown();
            stopping = null;
            containers.forEach(ConcurrentMessageListenerContainer::stop);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
