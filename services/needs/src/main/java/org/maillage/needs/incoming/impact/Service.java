package org.maillage.needs.incoming.impact;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a service stands.
 *
 * @param isOpen   neither closed nor cancelled
 * @param closedAt when it closed; null while it is open, and when it was cancelled: then it never answered anything
 * @param needs    that it answers if they can be answered: those that impact names, and those for which staff recognised it
 */
record Service(UUID id, boolean isOpen, @Nullable Instant closedAt, Set<UUID> needs) {

    Service {
        needs = Set.copyOf(needs);
    }

    /** Whether it is open and answers one of these. */
    boolean answersAny(Collection<UUID> some) {
        return isOpen && !Collections.disjoint(needs, some);
    }

    /** When it ceased to answer one of these, if it did and was not cancelled. */
    Optional<Instant> closedFor(Collection<UUID> some) {
        return Collections.disjoint(needs, some) ? Optional.empty() : Optional.ofNullable(closedAt);
    }
}
