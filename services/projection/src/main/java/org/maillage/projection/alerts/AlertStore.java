package org.maillage.projection.alerts;

import java.util.List;
import java.util.UUID;

/** All alerts. */
public interface AlertStore {

    /** In the order of their names. */
    List<Alert> all();

    /** Writes a new one. */
    void add(Alert alert);

    /**
     * Writes one over its former revision.
     *
     * @return false when another instance was faster, or it is gone
     */
    boolean replace(Alert alert);

    /** Whether there was one to remove. */
    boolean remove(UUID id);
}
