package org.maillage.thirdplaces.occupancy;

import java.time.LocalDate;
import java.util.Collection;
import org.maillage.thirdplaces.place.Space;

/**
 * Where more is let than there is: two systems may agree upon the same square metres before either has heard of the other, and a
 * space may be withdrawn under its occupants. Refused when known, listed for staff when not.
 *
 * @param heldM2     on the fullest day from today on, in square metres
 * @param lettableM2 of what is to let on that day, in square metres
 */
public record Overletting(long heldM2, long lettableM2) {

    /** The worst day of a space from today on; nothing is wrong with it unless {@link #isOne()}. */
    public static Overletting of(Space space, Collection<Holding> holdings, LocalDate today) {
        long lettable = space.offer().lettableM2();
        return switch (space) {
            case Space.Open _ -> new Overletting(Holding.most(holdings, today, null), lettable);
            case Space.Withdrawn it -> {
                LocalDate from = today.isBefore(it.withdrawnOn()) ? it.withdrawnOn() : today;
                var after = new Overletting(Holding.most(holdings, from, null), 0);
                yield after.isOne() || !today.isBefore(it.withdrawnOn())
                        ? after
                        : new Overletting(Holding.most(holdings, today, it.withdrawnOn()), lettable);
            }
        };
    }

    /** Whether there is more let than there is. */
    public boolean isOne() {
        return heldM2 > lettableM2;
    }
}
