package org.maillage.eventing.time;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.maillage.eventing.outbox.Sweeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a service to rest: its outboxes are empty, its readers have caught up, nothing is due. */
public final class Standstill implements Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    /** Nobody is about to send what was saved so long ago. */
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(1);

    private final List<Sweeper<?>> outboxes;
    private final List<DueTimers<?, ?>> timers;
    private final Readers readers;
    private final Duration patience;

    /**
     * @param outboxes of all kinds of aggregate of the service; what was left in them is sent
     * @param timers   of all kinds of aggregate that a topic of statements is about
     * @param readers  those who feed the service's views
     * @param patience how long to wait for each of them; then time moves on all the same
     */
    public Standstill(List<Sweeper<?>> outboxes, List<DueTimers<?, ?>> timers, Readers readers, Duration patience) {
        this.outboxes = List.copyOf(outboxes);
        this.timers = List.copyOf(timers);
        this.readers = readers;
        this.patience = patience;
    }

    @Override
    public boolean settle(BooleanSupplier goesOn) {
        return await("outbox", this::isPublished, goesOn) && await("readers", readers.upToNow(), goesOn);
    }

    @Override
    public boolean wake(BooleanSupplier goesOn) {
        while (woken() > 0) {
            if (!goesOn.getAsBoolean() || !settle(goesOn)) {
                return false;
            }
        }
        return true;
    }

    private int woken() {
        return timers.stream().mapToInt(DueTimers::run).sum();
    }

    private boolean isPublished() {
        boolean clean = outboxes.stream().allMatch(Sweeper::isClean);
        if (!clean) {
            outboxes.forEach(it -> it.sweep(LEFT_BEHIND));
        }
        return clean;
    }

    private boolean await(String what, BooleanSupplier condition, BooleanSupplier goesOn) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (!goesOn.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            if (System.nanoTime() - deadline > 0) {
                LOG.atWarn()
                        .addKeyValue("what", what)
                        .addKeyValue("seconds", patience.toSeconds())
                        .log("Not at rest; time moves on all the same while history is taken over");
                return true;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }

    /** Those who read what this service and others have established, and feed the views of this one. */
    @FunctionalInterface
    public interface Readers {

        /** Looks where the log ends now; what is returned tells whether all before was taken in. */
        BooleanSupplier upToNow();
    }
}
