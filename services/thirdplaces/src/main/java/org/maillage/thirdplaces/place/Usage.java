package org.maillage.thirdplaces.place;

import org.jspecify.annotations.Nullable;

/**
 * How much of a place was used in a month.
 *
 * @param deskDaysOffered  desks × days open
 * @param deskDaysUsed     booked or contracted
 * @param roomHoursOffered hours that could be booked
 * @param visits           entries counted (fréquentation), not persons
 */
public record Usage(
        long deskDaysOffered,
        long deskDaysUsed,
        @Nullable Long roomHoursOffered,
        @Nullable Long roomHoursUsed,
        @Nullable Long visits) {

    /** How it was found out. */
    public enum Method {
        BOOKING_SYSTEM,
        COUNTER,
        HAND_COUNT,
        ESTIMATE
    }
}
