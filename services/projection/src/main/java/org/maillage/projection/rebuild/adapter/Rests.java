package org.maillage.projection.rebuild.adapter;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.maillage.projection.fold.Pace;

/** Rests as a pace asks for, after what was done since the last rest. For one thread. */
final class Rests implements Runnable {

    private final Pace pace;
    private long since = System.nanoTime();

    Rests(Pace pace) {
        this.pace = pace;
    }

    @Override
    public void run() {
        var work = Duration.ofNanos(System.nanoTime() - since);
        LockSupport.parkNanos(pace.restAfter(work).toNanos());
        since = System.nanoTime();
    }
}
