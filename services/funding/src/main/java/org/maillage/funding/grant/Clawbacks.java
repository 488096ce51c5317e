package org.maillage.funding.grant;

import static java.util.Collections.unmodifiableSortedSet;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was asked back of what was paid, and given back.
 *
 * @param orders numbers of the recovery orders (titres de recette)
 */
public record Clawbacks(long orderedCents, long recoveredCents, SortedSet<String> orders) {

    static final Clawbacks NONE = new Clawbacks(0, 0, new TreeSet<>());

    public Clawbacks {
        orders = unmodifiableSortedSet(new TreeSet<>(orders));
    }

    /** Still to be given back. */
    public long outstandingCents() {
        return orderedCents - recoveredCents;
    }

    Clawbacks ordered(long amountCents, String order) {
        var more = new TreeSet<>(orders);
        more.add(order);
        return new Clawbacks(orderedCents + amountCents, recoveredCents, more);
    }

    Clawbacks recovered(long amountCents) {
        return new Clawbacks(orderedCents, recoveredCents + amountCents, orders);
    }
}
