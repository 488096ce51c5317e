package org.maillage.eventing.recovery;

import java.util.Optional;

/** Where a service keeps its last bookmark, beside its documents. */
public interface Bookmarks {

    /** The last one that was kept. */
    Optional<Bookmark> last();

    /**
     * Keeps it instead of the one before, durably.
     *
     * @return false when another instance was faster
     */
    boolean keep(Bookmark next);
}
