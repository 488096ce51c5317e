package org.maillage.projection.reading;

import java.util.Map;
import java.util.function.Consumer;
import org.maillage.projection.fold.Partition;

/** The stored cells. */
public interface CellSource {

    /** Passes on every page of a figure in a zoning that a query is about. */
    void read(PageQuery query, Consumer<Page> pages);

    /** The same, only pages of these partitions whose watermark is beyond an offset. */
    void changed(PageQuery query, Map<Partition, Long> beyond, Consumer<Page> pages);
}
