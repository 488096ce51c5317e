package org.maillage.impact.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days where the actions are: in metropolitan France. */
public final class Days {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Days() {}

    /** The day of an instant. */
    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }

    /** The first instant of a day. */
    public static Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }
}
