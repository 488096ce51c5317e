package org.maillage.incubation.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days where the projects are: in metropolitan France. */
public final class Days {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Days() {}

    /** The day on which an instant falls. */
    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }
}
