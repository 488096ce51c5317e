package org.maillage.projection.fold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells, page by page. A page with watermark n holds the sum of its partition's contributions up to offset n. */
public interface Cells {

    /** Watermark of a page that is not there. */
    long NONE = -1;

    /** The watermarks of those pages that are there. */
    Map<PageKey, Long> watermarks(Collection<PageKey> pages);

    /**
     * Writes each page whose watermark is still the one that was read, and leaves the others alone.
     *
     * @return the pages whose guard missed; pages that were written may be among them, never the other way round
     */
    Set<PageKey> add(List<PageChange> changes);
}
