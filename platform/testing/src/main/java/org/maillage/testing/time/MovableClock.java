package org.maillage.testing.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock until it is moved; it goes on ticking from there. */
public final class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Moves it on by calendar time, in UTC. */
    public void moveOn(Period period) {
        Instant now = instant();
        Instant then = now.atOffset(ZoneOffset.UTC).plus(period).toInstant();
        ahead = ahead.plus(Duration.between(now, then));
    }

    /** Sets it back to the system's. */
    public void moveBack() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
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
