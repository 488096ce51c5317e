package org.maillage.projection.alerts;

import java.time.LocalDate;
import org.maillage.projection.reading.Period;

/** Which days an alert looks at, up to today. */
public enum Span {
    /** From the first fact on. */
    ALL,
    /** The current calendar year. */
    YEAR,
    /** The twelve months that end today. */
    TWELVE_MONTHS;

    Period until(LocalDate today) {
        return switch (this) {
            case ALL -> Period.until(today);
            case YEAR -> new Period(today.withDayOfYear(1), today);
            case TWELVE_MONTHS -> new Period(today.plusDays(1).minusMonths(12), today);
        };
    }
}
