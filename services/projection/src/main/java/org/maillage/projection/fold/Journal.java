package org.maillage.projection.fold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The projection's memory: one entry for each event taken in, kept in segments. */
public interface Journal {

    /** The first offset of a partition that no segment covers; 0 when there is none. */
    long end(Partition partition);

    /**
     * By aggregate, the highest sequence journalled in the partition at an offset below {@code before}; no entry for none.
     *
     * @param before an offset at which a segment ended when it was read
     */
    Map<UUID, Long> lastSequences(Partition partition, Collection<UUID> aggregates, long before);

    /**
     * Writes segments, those of a partition one behind the other and no further than the first whose place is taken.
     *
     * @param chains for each partition some that lie end to end
     * @return by partition, the segment that had taken the place of one of these, as it was written
     */
    Map<Partition, Segment> append(List<List<Segment>> chains);

    /** The entries of a partition from one offset to another, both included, in order. */
    List<JournalEntry> between(Partition partition, long from, long to);

    /** All entries about these aggregates from the partitions of one topic, those of a partition in order. */
    List<JournalEntry> about(String topic, Collection<UUID> aggregates);
}
