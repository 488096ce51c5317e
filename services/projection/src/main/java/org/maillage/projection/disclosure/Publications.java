package org.maillage.projection.disclosure;

import java.util.function.Supplier;

/** The publication in force. Safe for any thread. */
public final class Publications implements Supplier<Publication> {

    private volatile Publication current = new Publication(null);

    @Override
    public Publication get() {
        return current;
    }

    /** From now on. */
    public void put(Release release) {
        if (current.until().filter(release.until()::equals).isEmpty()) {
            current = new Publication(release);
        }
    }
}
