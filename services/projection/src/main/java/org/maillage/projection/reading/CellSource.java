package org.maillage.projection.reading;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;

/** The stored cells. */
public interface CellSource {

    /** Passes on every page of a figure in a zoning that a query is about. */
    void read(PageQuery query, Consumer<Page> pages);

    /**
     * Passes on, whatever the figure, the pages of these partitions whose watermark is beyond an offset.
     *
     * @param wanted which of them; the others are not read
     */
    void changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted, Consumer<Page> pages);
}
