package org.maillage.thirdplaces.place;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days where the places are: in metropolitan France. */
public final class Days {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Days() {}

    /** The day on which it occurred. */
    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }

    /** The first moment of a day. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }
}
