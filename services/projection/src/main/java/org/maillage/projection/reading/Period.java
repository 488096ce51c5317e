package org.maillage.projection.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Measure.Window;

/**
 * Days, both ends included.
 *
 * @param from null for the first fact of all
 */
public record Period(@Nullable LocalDate from, LocalDate to) {

    private static final int FIRST_YEAR = 2010;
    private static final int COHORT_MONTHS = 24;

    public Period {
        if (from != null && from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** Everything up to a day. */
    public static Period until(LocalDate day) {
        return new Period(null, day);
    }

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !day.isAfter(to);
    }

    /** The days that a ratio looks at when this period is asked for. */
    public Period seenThrough(Window window) {
        return switch (window) {
            case PERIOD -> this;
            case LAST_24_MONTHS -> new Period(to.plusDays(1).minusMonths(COHORT_MONTHS), to);
            case SINCE_THE_FIRST_FACT, END_OF_PERIOD -> until(to);
        };
    }

    /** The same days so many years before; of 29 February the 28th where there is none. */
    public Period before(int years) {
        return new Period(from == null ? null : from.minusYears(years), to.minusYears(years));
    }

    /** The first day, or the first on which anything can have happened. */
    public LocalDate start() {
        return from == null ? LocalDate.of(Math.min(FIRST_YEAR, to.getYear()), 1, 1) : from;
    }

    /** The smallest period with both in it. */
    public Period and(Period other) {
        LocalDate end = to.isAfter(other.to) ? to : other.to;
        if (from == null || other.from == null) {
            return until(end);
        }
        return new Period(from.isBefore(other.from) ? from : other.from, end);
    }
}
