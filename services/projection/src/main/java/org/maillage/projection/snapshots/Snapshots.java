package org.maillage.projection.snapshots;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The snapshots that were published. None is ever changed. */
public interface Snapshots {

    /** Keeps one; false when there is one of that id already, which stays as it is. */
    boolean add(Snapshot snapshot);

    /** The one of that id. */
    Optional<Snapshot> find(String id);

    /** The one that a generation was cut for at that very instant. */
    Optional<Snapshot> at(int generation, Instant instant);

    /** The latest, newest first. */
    List<Snapshot> latest(int limit);
}
