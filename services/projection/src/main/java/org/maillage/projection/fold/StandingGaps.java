package org.maillage.projection.fold;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gaps as they are kept from one owner of a partition to the next: an event that came before a missing one is in no journal, and
 * what is behind the committed offset is not read again.
 */
final class StandingGaps {

    private final Map<Partition, Map<UUID, Long>> kept = new HashMap<>();
    private final Map<Partition, Map<UUID, Long>> unowned = new HashMap<>();

    /**
     * An owner before has left those; what has come since is none any more.
     *
     * @param taken by file, the last sequence that was taken
     */
    void restore(Partition partition, Map<UUID, Long> left, Map<UUID, Long> taken) {
        kept.put(partition, Map.copyOf(left));
        var open = new HashMap<>(left);
        open.entrySet().removeIf(it -> taken.getOrDefault(it.getKey(), 0L) >= it.getValue());
        unowned.put(partition, open);
    }

    /** Those with which a partition begins. */
    Map<UUID, Long> of(Partition partition) {
        var open = unowned.remove(partition);
        return open == null ? Map.of() : open;
    }

    /** The partition is somebody else's. */
    void forget(Partition partition) {
        kept.remove(partition);
        unowned.remove(partition);
    }

    /** Those that are others than they were kept, which they are from now on. */
    Map<Partition, Map<UUID, Long>> changed(Collection<OwnedPartition> owned) {
        var changed = new HashMap<Partition, Map<UUID, Long>>();
        for (OwnedPartition it : owned) {
            Map<UUID, Long> open = it.intake().openGaps();
            if (!open.equals(kept.getOrDefault(it.partition(), Map.of()))) {
                kept.put(it.partition(), open);
                changed.put(it.partition(), open);
            }
        }
        return changed;
    }

    /** How many files have one. */
    int count(Collection<OwnedPartition> owned) {
        return owned.stream().mapToInt(it -> it.intake().openGaps().size()).sum()
                + unowned.values().stream().mapToInt(Map::size).sum();
    }
}
