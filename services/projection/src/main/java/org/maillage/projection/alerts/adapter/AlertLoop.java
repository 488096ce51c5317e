package org.maillage.projection.alerts.adapter;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.maillage.projection.alerts.AlertWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has the alerts looked at every so often. A fault is logged, and the next round tries again. */
final class AlertLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AlertLoop.class);

    private final AlertWatch watch;
    private final Duration pause;
    private final Clock clock;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("alerts").daemon().factory());
    private volatile boolean running;

    AlertLoop(AlertWatch watch, Duration pause, Clock clock) {
        this.watch = watch;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        var _ = rounds.scheduleWithFixedDelay(this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        try {
            watch.look(clock.instant())
                    .forEach(alert -> log.atInfo()
                            .addKeyValue("alert", alert.id())
                            .addKeyValue("figure", alert.figure())
                            .addKeyValue("raised", alert.isRaised())
                            .log("alert changed"));
        } catch (RuntimeException fault) {
            if (running) {
                log.atWarn().setCause(fault).log("alerts could not be looked at");
            }
        }
    }
}
