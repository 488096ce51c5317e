package org.maillage.projection.fold.adapter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;

/** When the events were recorded that wait for their flush, so that the delay of each is known. For one thread. */
final class Unflushed {

    private final Map<Partition, List<Instant>> recorded = new HashMap<>();
    private final Map<Partition, Instant> latest = new HashMap<>();

    /** Those events were taken. */
    void take(List<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            var partition = entry.position().partition();
            var instant = entry.origin().recorded();
            recorded.computeIfAbsent(partition, _ -> new ArrayList<>()).add(instant);
            latest.merge(partition, instant, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** The partition is somebody else's from now on, and so is what waits of it. */
    void forget(Partition partition) {
        recorded.remove(partition);
        latest.remove(partition);
    }

    /** When the latest event that was ever taken of it was recorded, the epoch when there was none. */
    Instant latest(Partition partition) {
        return latest.getOrDefault(partition, Instant.EPOCH);
    }

    /** Everything is written now: passes on when each event was recorded. */
    void flushed(Consumer<Instant> consumer) {
        recorded.values().forEach(those -> those.forEach(consumer));
        recorded.clear();
    }
}
