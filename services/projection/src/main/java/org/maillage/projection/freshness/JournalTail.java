package org.maillage.projection.freshness;

import java.util.function.Consumer;
import org.maillage.projection.fold.JournalEntry;

/** The journal from its beginning on; once more from there when people read another generation. For one thread at a time. */
public interface JournalTail {

    /** Passes on what was journalled since it was last asked; those of a partition in order. */
    void readOn(Consumer<JournalEntry> entries);
}
