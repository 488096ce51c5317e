package org.maillage.projection.fold;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which events of an owned partition are taken. It is a function of the log alone; what lies further back is looked up in the journal. */
interface Taking {

    /**
     * Looks up what the decisions on these events need. Only entries below the end count that this owner knows: beyond it
     * another one may have journalled these very events, and taking them for repetitions would lose what they add to the cells.
     *
     * @param events that no known segment covers
     * @param end    first offset that no known segment covers
     */
    void prepare(List<JournalEntry> events, long end);

    /** Decides on the next of them, and remembers it when it is taken. */
    Verdict next(JournalEntry event);

    /** An event is in the journal already. */
    void remember(JournalEntry journalled);

    /** The files that have an event behind one that is still missing, with the last of these events. */
    Map<UUID, Long> openGaps();

    enum Verdict {
        TAKEN,
        REPEATED,
        GAP
    }
}
