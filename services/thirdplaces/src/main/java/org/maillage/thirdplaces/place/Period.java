package org.maillage.thirdplaces.place;

import java.time.LocalDate;
import java.util.Comparator;

/** Days from one to another, both included. */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

    private static final Comparator<Period> IN_ORDER =
            Comparator.comparing(Period::from).thenComparing(Period::to);
    private static final int MONTHS_IN_A_QUARTER = 3;
    private static final int MONTHS_IN_A_YEAR = 12;

    @Override
    public int compareTo(Period other) {
        return IN_ORDER.compare(this, other);
    }

    boolean isMonth() {
        return isMonths(1);
    }

    boolean isQuarterOrYear() {
        return isMonths(MONTHS_IN_A_QUARTER) || isMonths(MONTHS_IN_A_YEAR);
    }

    boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** Whether it is {@code count} months of the calendar, beginning where the year can be cut into such. */
    private boolean isMonths(int count) {
        return from.getDayOfMonth() == 1
                && (from.getMonthValue() - 1) % count == 0
                && to.equals(from.plusMonths(count).minusDays(1));
    }
}
