package org.maillage.projection.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as people where it happens count them. */
public final class CityDay {

    private static final ZoneId CITY = ZoneId.of("Europe/Paris");

    private CityDay() {}

    /** The day on which an instant falls. */
    public static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, CITY);
    }

    /** The last millisecond of a day. */
    public static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CITY).toInstant().minusMillis(1);
    }
}
