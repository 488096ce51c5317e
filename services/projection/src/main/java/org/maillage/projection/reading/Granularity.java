package org.maillage.projection.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How long the pieces are into which a period is cut. */
public enum Granularity {
    DAY,
    MONTH,
    QUARTER,
    YEAR;

    private static final int MONTHS_IN_QUARTER = 3;

    /** The calendar pieces of a period, in order; the first and the last may be cut short. */
    public List<Period> cut(Period period) {
        var pieces = new ArrayList<Period>();
        LocalDate start = period.start();
        while (!start.isAfter(period.to())) {
            LocalDate next = next(start);
            LocalDate end = next.minusDays(1);
            pieces.add(new Period(start, end.isAfter(period.to()) ? period.to() : end));
            start = next;
        }
        return pieces;
    }

    /** The first day of the next piece. */
    private LocalDate next(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return switch (this) {
            case DAY -> day.plusDays(1);
            case MONTH -> month.plusMonths(1);
            case QUARTER -> month.plusMonths(MONTHS_IN_QUARTER - (month.getMonthValue() - 1L) % MONTHS_IN_QUARTER);
            case YEAR -> LocalDate.of(day.getYear() + 1, 1, 1);
        };
    }
}
