package org.maillage.projection.snapshots;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Snapshots in a map. */
public final class SnapshotsInMemory implements Snapshots {

    private final Map<String, Snapshot> byId = new LinkedHashMap<>();

    @Override
    public synchronized boolean add(Snapshot snapshot) {
        return byId.putIfAbsent(snapshot.id(), snapshot) == null;
    }

    @Override
    public synchronized Optional<Snapshot> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized Optional<Snapshot> at(int generation, Instant instant) {
        return byId.values().stream()
                .filter(it -> it.generation() == generation && it.at().equals(instant))
                .findFirst();
    }

    @Override
    public synchronized List<Snapshot> latest(int limit) {
        return byId.values().stream()
                .sorted(Comparator.comparing(Snapshot::at).reversed())
                .limit(limit)
                .toList();
    }
}
