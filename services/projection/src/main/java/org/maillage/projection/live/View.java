package org.maillage.projection.live;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.reading.Period;

/**
 * What a reader looks at: the shown figures of some territories in some period. Readers of equal views share everything.
 *
 * @param territories those wanted; empty for all that have anything
 * @param from        null for the first fact of all
 * @param to          null for today, whatever day it is
 */
public record View(
        String zoning,
        Set<String> territories,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public View {
        territories = Set.copyOf(territories);
    }

    /** Its days, on a given day. */
    public Period period(LocalDate today) {
        return new Period(from, to == null ? today : to);
    }
}
