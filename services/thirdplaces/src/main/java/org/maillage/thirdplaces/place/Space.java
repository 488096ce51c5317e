package org.maillage.thirdplaces.place;

import java.time.LocalDate;

/** A space of a place, to let or no more. */
public sealed interface Space {

    SpaceOffer offer();

    /** First day on which it was to let. */
    LocalDate openedOn();

    /** Whether it is to let on a day, or will be later. */
    boolean isLetFrom(LocalDate day);

    /** To let. */
    record Open(SpaceOffer offer, LocalDate openedOn) implements Space {
        @Override
        public boolean isLetFrom(LocalDate day) {
            return true;
        }

        Withdrawn withdrawn(LocalDate on) {
            return new Withdrawn(offer, openedOn, on);
        }
    }

    /** @param withdrawnOn first day on which it is let no more; its occupants may still be leaving */
    record Withdrawn(SpaceOffer offer, LocalDate openedOn, LocalDate withdrawnOn) implements Space {
        @Override
        public boolean isLetFrom(LocalDate day) {
            return day.isBefore(withdrawnOn);
        }
    }
}
