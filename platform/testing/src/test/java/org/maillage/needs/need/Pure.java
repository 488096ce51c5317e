package org.maillage.needs.need;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.eventing.decider.Rejection;

record Pure(@Nullable Instant at, int[] counts, List<Pure> more) {

    Decision<String, Rejection> decided(Instant now) {
        return Decision.accept("decided at " + now);
    }
}
