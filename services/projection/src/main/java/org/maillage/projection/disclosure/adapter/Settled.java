package org.maillage.projection.disclosure.adapter;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Reached;

/** Whether figures are up to date, and not on their way through what was recorded long ago: a history taken over, a new generation. */
final class Settled {

    private Settled() {}

    /** @param patience how old what was counted a moment ago may be, and how long ago what was older must have been counted */
    static boolean is(Map<Partition, Reached> reached, Instant now, Duration patience) {
        Collection<Reached> all = reached.values();
        return !all.isEmpty()
                && all.stream()
                        .allMatch(it -> it.at().plus(patience).isBefore(now)
                                || it.recorded().plus(patience).isAfter(it.at()));
    }
}
