package org.maillage.projection.rebuild.adapter;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.maillage.projection.fold.Pace;

/** Rests as the pace of the moment asks for, after what was done since the last rest. For one thread. */
final class Rests implements Runnable {

    private final Supplier<Pace> pace;
    private final LongSupplier nanos;
    private final LongConsumer resting;
    private long since;

    Rests(Supplier<Pace> pace) {
        this(pace, System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * @param nanos   what time it is
     * @param resting rests so many of them
     */
    Rests(Supplier<Pace> pace, LongSupplier nanos, LongConsumer resting) {
        this.pace = pace;
        this.nanos = nanos;
        this.resting = resting;
        this.since = nanos.getAsLong();
    }

    @Override
    public void run() {
        var work = Duration.ofNanos(nanos.getAsLong() - since);
        resting.accept(pace.get().restAfter(work).toNanos());
        since = nanos.getAsLong();
    }
}
