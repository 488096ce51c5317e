package org.maillage.funding.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days where the money is spent: in metropolitan France. */
public final class Days {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Days() {}

    /** The day on which an instant lies. */
    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }

    /** The first instant after a day. */
    public static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(PARIS).toInstant();
    }
}
