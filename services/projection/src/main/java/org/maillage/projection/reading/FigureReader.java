package org.maillage.projection.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;

/** Reads figures from the cells, which are added up over partitions. */
public final class FigureReader {

    private final Figures figures;
    private final CellSource cells;
    private final JoinedThreads threads;

    public FigureReader(Figures figures, CellSource cells, Threads threads) {
        this.figures = figures;
        this.cells = cells;
        this.threads = new JoinedThreads(threads);
    }

    /** Everything that the values of a figure are read from, for any part of the selection's period. */
    public Map<String, Sums> sums(Definition definition, Selection selection) {
        return sums(definition, selection, _ -> {});
    }

    /** The same, and each page as it was read. */
    public Map<String, Sums> sums(Definition definition, Selection selection, Consumer<Page> pages) {
        var sums = new LinkedHashMap<String, Sums>();
        needed(definition, selection).forEach((figure, period) -> {
            var some = sums.computeIfAbsent(figure, _ -> new Sums(selection.areas()));
            var query = PageQuery.of(
                    figure, figures.get(figure).version(), selection.zoning(), selection.territories(), period);
            cells.read(query, page -> {
                page.addTo(some, period);
                pages.accept(page);
            });
        });
        joinThreads(definition, sums);
        return sums;
    }

    /** Adds up sums of threads that are one by now, where a figure is read thread by thread. */
    public void joinThreads(Definition definition, Map<String, Sums> sums) {
        threads.join(definition, sums);
    }

    /**
     * By counted figure, the days that the values of any part of a selection's period look at: a ratio may look far back, from the
     * first day of the period as from its last.
     */
    public static Map<String, Period> needed(Definition definition, Selection selection) {
        var asked = selection.period();
        var needed = new LinkedHashMap<String, Period>();
        for (Period end : List.of(asked, new Period(asked.start(), asked.start()))) {
            Valuation.needed(definition, end)
                    .forEach((figure, period) -> needed.merge(figure, period.and(asked), Period::and));
        }
        return needed;
    }
}
