package org.maillage.incubation.project;

import java.time.LocalDate;
import java.util.Arrays;

/** When the survival of a structure is checked. */
public enum Anniversary {
    ONE_YEAR(12),
    THREE_YEARS(36),
    FIVE_YEARS(60);

    private final int months;

    Anniversary(int months) {
        this.months = months;
    }

    /** Months since the registration. */
    public int months() {
        return months;
    }

    /** The day on which it falls. */
    public LocalDate of(LocalDate registeredOn) {
        return registeredOn.plusMonths(months);
    }

    /** The first day on which it may be checked, a month before. */
    LocalDate firstDay(LocalDate registeredOn) {
        return registeredOn.plusMonths(months - 1L);
    }

    /**
     * The one after so many months.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Anniversary after(int months) {
        return Arrays.stream(values())
                .filter(it -> it.months == months)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no check after " + months + " months"));
    }
}
