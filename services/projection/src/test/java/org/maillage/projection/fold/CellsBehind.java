package org.maillage.projection.fold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cells that another stands before; what is not overridden goes through. */
class CellsBehind implements Cells {

    private final Cells real;

    CellsBehind(Cells real) {
        this.real = real;
    }

    @Override
    public Map<PageKey, Long> watermarks(Collection<PageKey> pages) {
        return real.watermarks(pages);
    }

    @Override
    public Set<PageKey> add(List<PageChange> changes) {
        return real.add(changes);
    }
}
