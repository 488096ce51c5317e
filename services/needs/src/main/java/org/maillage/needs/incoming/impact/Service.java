package org.maillage.needs.incoming.impact;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * Where a service stands.
 *
 * @param isOpen neither closed nor cancelled
 * @param needs  that it answers if they can be answered: those that impact names, and those for which staff recognised it
 */
record Service(UUID id, boolean isOpen, Set<UUID> needs) {

    Service {
        needs = Set.copyOf(needs);
    }

    /** Whether it is open and answers one of these. */
    boolean answersAny(Collection<UUID> some) {
        return isOpen && !Collections.disjoint(needs, some);
    }
}
