package org.maillage.impact.declaration;

import java.time.LocalDate;

/** Both days included. */
public record Period(LocalDate from, LocalDate to) {

    /** Whether the two have a day in common. */
    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
