package org.maillage.needs.need;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days where the needs are: in metropolitan France. */
public final class Days {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Days() {}

    /** The day on which something is there at that instant. */
    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }

    static int between(LocalDate from, Instant to) {
        return Math.toIntExact(DAYS.between(from, of(to)));
    }
}
