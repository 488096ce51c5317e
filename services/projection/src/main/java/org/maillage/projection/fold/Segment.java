package org.maillage.projection.fold;

import java.util.List;

/**
 * A stretch of a partition's log as it is journalled: of its events those that were taken in, and no other. The segments of a
 * partition lie end to end from offset 0 on, so that two owners can never write the same event twice; once written, none changes.
 *
 * @param from    first offset that it covers: 0, or the one behind the segment before
 * @param to      last offset that it covers
 * @param entries one or more, in the order of their offsets
 */
public record Segment(Partition partition, long from, long to, List<JournalEntry> entries) {

    public Segment {
        entries = List.copyOf(entries);
    }
}
