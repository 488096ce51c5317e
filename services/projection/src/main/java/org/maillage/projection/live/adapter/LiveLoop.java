package org.maillage.projection.live.adapter;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.Flushes;
import org.maillage.projection.live.LiveHub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Refreshes the hub: at once when this instance has written cells, and regularly for what other instances write. The same
 * thread gives the signs of life.
 */
final class LiveLoop implements SmartLifecycle, Flushes {

    private static final Logger log = LoggerFactory.getLogger(LiveLoop.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration REST = Duration.ofMillis(40);
    private static final Duration BEAT_EVERY = Duration.ofSeconds(2);

    private final LiveHub hub;
    private final Tellings tellings;
    private final ThreadFactory threads;
    private final Semaphore flushed = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private boolean failing;

    LiveLoop(LiveHub hub, Tellings tellings) {
        this(hub, tellings, Thread.ofPlatform().name("live").daemon().factory());
    }

    LiveLoop(LiveHub hub, Tellings tellings, ThreadFactory threads) {
        this.hub = hub;
        this.tellings = tellings;
        this.threads = threads;
    }

    @Override
    public void flushed(List<String> traces) {
        tellings.flushed(traces);
        flushed.release();
    }

    /** The thread looks whether it is still wanted: it must be known before it runs. */
    @Override
    public void start() {
        var starting = threads.newThread(this::run);
        thread = starting;
        starting.start();
    }

    /** Ends the streams first, so that the server need not wait for them. */
    @Override
    public void stop() {
        hub.close();
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        long beatAt = System.nanoTime();
        try {
            while (isRunning()) {
                if (flushed.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    flushed.drainPermits();
                }
                refresh();
                if (System.nanoTime() >= beatAt) {
                    hub.beat();
                    beatAt = System.nanoTime() + BEAT_EVERY.toNanos();
                }
                TimeUnit.MILLISECONDS.sleep(REST.toMillis());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void refresh() {
        var telling = tellings.toTell();
        try {
            hub.refresh();
            tellings.told(telling, hub.readers(), null);
            failing = false;
        } catch (RuntimeException fault) {
            tellings.told(telling, hub.readers(), fault);
            if (!failing) {
                log.atWarn().setCause(fault).log("the live figures stand still until the database answers again");
            }
            failing = true;
        }
    }
}
