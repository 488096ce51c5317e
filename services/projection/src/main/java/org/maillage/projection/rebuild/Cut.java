package org.maillage.projection.rebuild;

import java.util.Map;
import org.maillage.projection.fold.Partition;

/**
 * Where two generations are compared: both have passed it.
 *
 * @param offsets by partition of the topics that are counted, the last offset that is compared; no partition without any
 */
public record Cut(Map<Partition, Long> offsets) {

    private static final long NOTHING = -1;

    public Cut {
        offsets = Map.copyOf(offsets);
    }

    /** Whether it is reached. */
    public boolean isBehind(Map<Partition, Long> reached) {
        return remaining(reached) == 0;
    }

    /** How many offsets lie between what is reached and it. */
    public long remaining(Map<Partition, Long> reached) {
        return offsets.entrySet().stream()
                .mapToLong(it -> Math.max(0, it.getValue() - reached.getOrDefault(it.getKey(), NOTHING)))
                .sum();
    }

    /** How many offsets lie before it. */
    public long size() {
        return offsets.values().stream().mapToLong(offset -> offset + 1).sum();
    }

    boolean contains(Partition partition, long offset) {
        return offset <= offsets.getOrDefault(partition, NOTHING);
    }
}
