package org.maillage.projection.snapshots;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;

/** How far cells have come, as a test says. */
public final class Counting implements Progress {

    private final Map<Partition, Reached> reached = new ConcurrentHashMap<>();

    @Override
    public void tell(Map<Partition, Reached> more) {
        reached.putAll(more);
    }

    @Override
    public Map<Partition, Reached> all() {
        return Map.copyOf(reached);
    }
}
