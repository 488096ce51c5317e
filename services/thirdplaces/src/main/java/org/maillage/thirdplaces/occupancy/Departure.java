package org.maillage.thirdplaces.occupancy;

/** Why an occupant leaves. */
public enum Departure {
    END_OF_TERM,
    GROWTH,
    CLOSURE,
    DEPARTURE_FROM_CITY,
    MOVED_WITHIN_NETWORK,
    EVICTION,
    OTHER
}
