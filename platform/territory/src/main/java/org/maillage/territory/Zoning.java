package org.maillage.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A generation of QPV perimeters.
 *
 * @param year      its name, for example {@code 2024}
 * @param validFrom first day on which it holds in metropolitan France; {@link Territories#zoningOn(LocalDate, Point)}
 *                  knows that a generation may begin later overseas
 * @param validTo   last day, included; null while it holds
 */
public record Zoning(
        String year, LocalDate validFrom, @Nullable LocalDate validTo) {

    public Zoning {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("zoning " + year + " ends before it begins");
        }
    }

    /** Whether it holds on {@code day}. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
