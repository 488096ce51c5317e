package org.maillage.projection.rebuild.adapter;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.maillage.projection.fold.Flushes;
import org.maillage.projection.fold.Pace;

/** The pace of what is rebuilt: a share of the time while events come in here for those who read, all of it once they pause. */
final class YieldingPace implements Supplier<Pace>, Flushes {

    private final Pace whileEventsComeIn;
    private final Duration pause;
    private final LongSupplier nanos;
    private volatile long lastFlush;

    /** @param pause how long no event must have come in */
    YieldingPace(Pace whileEventsComeIn, Duration pause) {
        this(whileEventsComeIn, pause, System::nanoTime);
    }

    /** @param nanos what time it is */
    YieldingPace(Pace whileEventsComeIn, Duration pause, LongSupplier nanos) {
        this.whileEventsComeIn = whileEventsComeIn;
        this.pause = pause;
        this.nanos = nanos;
        this.lastFlush = nanos.getAsLong();
    }

    @Override
    public void flushed(List<String> traces) {
        lastFlush = nanos.getAsLong();
    }

    @Override
    public Pace get() {
        return nanos.getAsLong() - lastFlush < pause.toNanos() ? whileEventsComeIn : Pace.FULL;
    }
}
