package org.maillage.projection.rebuild.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.rebuild.Following;
import org.maillage.projection.rebuild.Following.Due;
import org.maillage.projection.rebuild.Generations;
import org.maillage.projection.rebuild.Proving;
import org.maillage.projection.rebuild.Rebuilds;
import org.maillage.projection.rebuild.Standings;
import org.maillage.projection.rebuild.adapter.RebuildProperties.Rebuilt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks after this instance's part in the generations, several times a second; proofs are made on a thread of their own. */
final class RebuildLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RebuildLoop.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(400);

    private final Following following;
    private final Proving proving;
    private final Nightly nightly;
    private final Standings standings;
    private final Rebuilds rebuilds;
    private final Generations generations;
    private final RebuildOutcomes outcomes;
    private final Rebuilt properties;
    private final Clock clock;
    private final Function<Runnable, Thread> starting;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<Integer, Instant> eraseAt = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("generations").unstarted(this::run);
    private volatile @Nullable Thread prover;
    private Instant proveNotBefore = Instant.EPOCH;
    private boolean failing;

    /** @param starting starts a thread for a proof */
    RebuildLoop(
            Following following,
            Proving proving,
            Nightly nightly,
            Standings standings,
            Rebuilds rebuilds,
            Generations generations,
            RebuildOutcomes outcomes,
            Rebuilt properties,
            Clock clock,
            Function<Runnable, Thread> starting) {
        this.following = following;
        this.proving = proving;
        this.nightly = nightly;
        this.standings = standings;
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.outcomes = outcomes;
        this.properties = properties;
        this.clock = clock;
        this.starting = starting;
    }

    @Override
    public void start() {
        thread.start();
    }

    /** A proof that is not ready is made again by whoever takes the rebuild on. */
    @Override
    public void stop() {
        stopping.countDown();
        var running = prover;
        if (running != null) {
            running.interrupt();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try {
            do {
                look();
            } while (!stopping.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            generations.follow(Map.of());
        }
    }

    /** One look; a fault in it is logged, and the next one tries again. */
    void look() {
        try {
            following.look().ifPresent(this::prove);
            nightly.look();
            erase();
            failing = false;
        } catch (RuntimeException fault) {
            if (!failing) {
                log.atWarn().setCause(fault).log("generations are looked after again once the database answers");
            }
            failing = true;
        }
    }

    private void prove(Due due) {
        var running = prover;
        if ((running == null || !running.isAlive()) && !clock.instant().isBefore(proveNotBefore)) {
            proveNotBefore = clock.instant().plus(properties.proveAgainAfter());
            prover = starting.apply(() -> proveNow(due));
        }
    }

    private void proveNow(Due due) {
        try {
            outcomes.proved(proving.prove(due));
        } catch (RuntimeException fault) {
            log.atError()
                    .setCause(fault)
                    .addKeyValue("generation", due.candidate())
                    .log("a proof is begun again later");
            rebuilds.failed(due.candidate(), fault.getClass().getSimpleName());
        }
    }

    /** Not before the last instance that took part has noticed: what it still wrote would stay behind. */
    private void erase() {
        var leaving = standings.read().leaving();
        eraseAt.keySet().retainAll(leaving);
        for (int generation : leaving) {
            var at = eraseAt.computeIfAbsent(generation, _ -> clock.instant().plus(properties.eraseAfter()));
            if (!clock.instant().isBefore(at)) {
                eraseAt.put(generation, clock.instant().plus(properties.eraseAfter()));
                generations.erase(generation);
                var standing = standings.read();
                standings.replace(standing, standing.erased(generation));
                log.atInfo().addKeyValue("generation", generation).log("generation erased");
            }
        }
    }
}
