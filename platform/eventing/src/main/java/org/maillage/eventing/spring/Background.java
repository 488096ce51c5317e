package org.maillage.eventing.spring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** What a service does beside reading: sweeping and waking, at intervals with some jitter so that instances do not march in step. */
final class Background implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final double JITTER = 0.2;
    private static final long STOP_SECONDS = 20;

    private final List<Task> tasks;
    private @Nullable ScheduledExecutorService scheduler;

    Background(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    @Override
    public void start() {
        var started = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().daemon().name("background").factory());
        tasks.forEach(it -> again(started, it));
        scheduler = started;
    }

    private void again(ScheduledExecutorService executor, Task task) {
        double jitter = 1 + JITTER * ThreadLocalRandom.current().nextDouble();
        long delay = (long) (task.every().toMillis() * jitter);
        if (!executor.isShutdown()) {
            var _ = executor.schedule(() -> run(executor, task), delay, TimeUnit.MILLISECONDS);
        }
    }

    private void run(ScheduledExecutorService executor, Task task) {
        try {
            task.work().run();
        } catch (RuntimeException e) {
            if (!executor.isShutdown()) {
                LOG.atWarn()
                        .addKeyValue("task", task.name())
                        .addKeyValue("cause", e.toString())
                        .log("Background task failed; it will be tried again");
            }
        } finally {
            again(executor, task);
        }
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            try {
                if (!scheduler.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("A background task did not end in time");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** One thing to do at intervals. */
    record Task(String name, Duration every, Runnable work) {}
}
