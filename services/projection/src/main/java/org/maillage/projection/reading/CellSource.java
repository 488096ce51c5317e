package org.maillage.projection.reading;

import java.util.function.Consumer;

/** The stored cells. */
public interface CellSource {

    /** Passes on every page of a figure in a zoning that a query is about. */
    void read(PageQuery query, Consumer<Page> pages);
}
