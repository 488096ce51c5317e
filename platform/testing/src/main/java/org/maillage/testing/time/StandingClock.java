package org.maillage.testing.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is moved. */
public final class StandingClock extends Clock {

    private volatile Instant now;

    /** Stands at an instant. */
    public StandingClock(Instant now) {
        this.now = now;
    }

    /** Stands at another instant from now on. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Moves it on. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /**
     * @throws UnsupportedOperationException always: nothing asks what zone an instant is in
     */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants are the same in every zone");
    }
}
