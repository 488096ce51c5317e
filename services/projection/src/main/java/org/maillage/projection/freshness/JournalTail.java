package org.maillage.projection.freshness;

import java.util.function.Consumer;

/** The journal from its beginning on; once more from there when people read another generation. For one thread at a time. */
public interface JournalTail {

    /** Passes on what was said in what was journalled since it was last asked. */
    void readOn(Consumer<Said> said);
}
