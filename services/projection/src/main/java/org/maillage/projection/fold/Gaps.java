package org.maillage.projection.fold;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Which events came before one that is missing, kept for whoever owns their partition next. A hint like the committed offset:
 * losing it costs an alert, not a number.
 */
public interface Gaps {

    /**
     * Those that an owner before has left open.
     *
     * @return by partition, the files with an event behind a missing one, with the last of these events; no entry for none
     */
    Map<Partition, Map<UUID, Long>> of(Collection<Partition> partitions);

    /** Keeps those that are open in each of these partitions, instead of any before; none where all are closed. */
    void keep(Map<Partition, Map<UUID, Long>> open);
}
