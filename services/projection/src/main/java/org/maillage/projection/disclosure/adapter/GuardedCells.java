package org.maillage.projection.disclosure.adapter;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.Page;
import org.maillage.projection.reading.PageQuery;
import org.springframework.security.access.AccessDeniedException;

/** The cells as anyone may read them: behind every address, also one that has forgotten to ask, persons are counted for officers alone. */
final class GuardedCells implements CellSource {

    private final CellSource cells;
    private final Figures figures;

    GuardedCells(CellSource cells, Figures figures) {
        this.cells = cells;
        this.figures = figures;
    }

    @Override
    public void read(PageQuery query, Consumer<Page> pages) {
        if (isOfPersons(query.figure()) && !Viewer.seesPersons()) {
            throw new AccessDeniedException("persons are counted exactly for officers");
        }
        cells.read(query, pages);
    }

    @Override
    public void changed(Map<Partition, Long> beyond, Predicate<PageKey> wanted, Consumer<Page> pages) {
        cells.changed(beyond, Viewer.seesPersons() ? wanted : wanted.and(page -> !isOfPersons(page.figure())), pages);
    }

    private boolean isOfPersons(String figure) {
        return figures.find(figure).filter(Definition::persons).isPresent();
    }
}
