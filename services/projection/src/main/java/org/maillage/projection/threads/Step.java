package org.maillage.projection.threads;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.JournalEntry;

/**
 * One event of a thread.
 *
 * @param daysSince days since the step before, in the city's calendar; null for the first
 * @param counts    by figure what it adds to the whole, in the figure's smallest unit
 */
public record Step(
        FileId file, JournalEntry event, @Nullable Long daysSince, Map<String, Long> counts) {

    public Step {
        counts = Map.copyOf(counts);
    }
}
