package org.maillage.projection.disclosure;

import java.util.Optional;

/** Where releases are kept, for ever: what was told cannot be taken back. */
public interface Releases {

    /** The last one. */
    Optional<Release> last();

    /** Keeps one; nothing is done when there is one of its month already, or a later one. */
    void add(Release release);
}
