package org.maillage.projection.rebuild;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.Position;

/**
 * A cell that is not what it should be.
 *
 * @param between  what was compared
 * @param expected by the new generation's journal; for stored cells, by the journal of their own generation
 * @param found    in the journal that people read; for stored cells, in the cells
 * @param events   those that cause it, the first of them; none where a stored cell is wrong and its journal is right
 */
public record Difference(CellName cell, Between between, long expected, long found, List<Event> events) {

    public Difference {
        events = List.copyOf(events);
    }

    /** What was compared. */
    public enum Between {
        /** Both journals up to the cut. */
        JOURNALS,
        /** The stored cells that people read and their journal, at the cells' own watermarks. */
        LIVE_CELLS,
        /** The same of the new generation. */
        CANDIDATE_CELLS
    }

    /**
     * An event that does not add the same in both generations.
     *
     * @param eventId   as its publisher numbered it
     * @param aggregate the file that it is about
     * @param at        where it stands in the log
     * @param expected  what it adds by the new generation's journal; null when it is not there
     * @param found     the same by the journal that people read
     */
    public record Event(
            String eventId,
            String type,
            @Nullable UUID aggregate,
            long sequence,
            Position at,
            @Nullable Long expected,
            @Nullable Long found) {}
}
