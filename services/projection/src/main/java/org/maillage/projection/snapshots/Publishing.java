package org.maillage.projection.snapshots;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.reading.Offsets;
import org.maillage.projection.snapshots.Snapshot.Occasion;
import org.maillage.projection.snapshots.Snapshot.Published;

/** Publishes snapshots of what the cells hold. */
public final class Publishing {

    private final Snapshots snapshots;
    private final Progress progress;
    private final Figures figures;
    private final IntSupplier generation;

    /** @param generation the one that figures are read from */
    public Publishing(Snapshots snapshots, Progress progress, Figures figures, IntSupplier generation) {
        this.snapshots = snapshots;
        this.progress = progress;
        this.figures = figures;
        this.generation = generation;
    }

    /**
     * One because somebody asked.
     *
     * @param name makes its id; new each time
     * @throws IllegalArgumentException when there is one of that name
     */
    public Snapshot onDemand(String name, String by, Instant now) {
        var snapshot = taken(Occasion.ON_DEMAND, name, by, progress.all(), now);
        if (!snapshots.add(snapshot)) {
            throw new IllegalArgumentException("there is a snapshot " + snapshot.id());
        }
        return snapshot;
    }

    /** That of the day; empty when there is one, whoever took it, or when nothing was counted yet. */
    public Optional<Snapshot> daily(Instant now) {
        String day = CityDay.of(now).toString();
        if (snapshots.find(id(day)).isPresent()) {
            return Optional.empty();
        }
        var reached = progress.all();
        return reached.isEmpty()
                ? Optional.empty()
                : Optional.of(taken(Occasion.DAILY, day, null, reached, now)).filter(snapshots::add);
    }

    private Snapshot taken(
            Occasion occasion, String name, @Nullable String by, Map<Partition, Reached> reached, Instant now) {
        var last = new HashMap<Partition, Long>();
        reached.forEach((partition, it) -> last.put(partition, it.offset()));
        return new Snapshot(
                id(name),
                now.truncatedTo(ChronoUnit.MILLIS),
                occasion,
                by,
                generation.getAsInt(),
                reached.values().stream()
                        .map(Reached::recorded)
                        .max(Instant::compareTo)
                        .orElse(null),
                figures.digest(),
                new Offsets(last),
                figures.definitions().stream().map(Published::of).toList());
    }

    private String id(String name) {
        return "g" + generation.getAsInt() + "-" + name;
    }
}
