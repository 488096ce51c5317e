package org.maillage.projection.fold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** The projection's memory: one entry for each event taken in. */
public interface Journal {

    /** Offset of the first entry of a partition; empty when it has none. */
    OptionalLong first(Partition partition);

    /** By aggregate, the highest sequence journalled in the partition at an offset below {@code before}; no entry for none. */
    Map<UUID, Long> lastSequences(Partition partition, Collection<UUID> aggregates, long before);

    /**
     * Writes the entries that are not there yet.
     *
     * @return those that were there already, as they were written
     */
    List<JournalEntry> insert(List<JournalEntry> entries);

    /** The entries of a partition from one offset to another, both included, in order. */
    List<JournalEntry> between(Partition partition, long from, long to);
}
