package org.maillage.funding.call;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the awards of calls come to, amendments and withdrawals included, as far as the service knows. */
@FunctionalInterface
public interface Commitments {

    /** Cents by call; a call without awards may be left out. */
    Map<UUID, Long> of(Collection<UUID> calls);
}
