package org.maillage.projection.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.maillage.projection.figures.Figures;

/** Opens a value to the contributions that it is made of, and adds them up again. */
public final class Explainer {

    private final Figures figures;
    private final FigureReader reader;

    public Explainer(Figures figures, FigureReader reader) {
        this.figures = figures;
        this.reader = reader;
    }

    /** How far the cells of a value have come: what one sees on a screen is explained below this cut. */
    public Offsets shown(CellQuery cell) {
        var pages = new ArrayList<Page>();
        reader.sums(cell.definition(), cell.selection(), pages::add);
        return Offsets.of(pages);
    }

    /**
     * The value and its contributions below a cut.
     *
     * @param journal that of the generation which the cut is of
     */
    public Explanation explain(Provenance journal, CellQuery cell, Knowledge knowledge, Offsets upTo) {
        var counted = counted(journal, cell, it -> upTo.covers(it.position()) && knowledge.counts(it));
        var sums = sums(cell, counted);
        if (knowledge.isOfToday()) {
            reader.joinThreads(cell.definition(), sums);
        }
        var valuation = new Valuation(cell.definition(), sums);
        var terms = Term.of(cell, valuation);
        var explained = new ArrayList<Explained>();
        for (Counted it : counted) {
            for (String territory : it.territories(cell.zoning())) {
                var its = terms.stream()
                        .filter(term -> cell.covers(territory) && term.has(it, territory))
                        .toList();
                if (!its.isEmpty()) {
                    explained.add(new Explained(it, territory, its));
                }
            }
        }
        return new Explanation(
                valuation.of(cell.area(), cell.slice(), cell.period()), upTo, knowledge, terms, explained);
    }

    /** What counts for the figures that a value is read from, on the days that they look at; each contribution once. */
    private List<Counted> counted(Provenance journal, CellQuery cell, Predicate<Counted> counts) {
        var counted = new ArrayList<Counted>();
        Valuation.needed(cell.definition(), cell.period()).forEach((figure, days) -> {
            var query =
                    new ProvenanceQuery(figure, figures.get(figure).version(), cell.zoning(), cell.territories(), days);
            journal.of(query).stream().filter(counts).forEach(counted::add);
        });
        return counted;
    }

    private static Map<String, Sums> sums(CellQuery cell, List<Counted> counted) {
        var sums = new HashMap<String, Sums>();
        Valuation.needed(cell.definition(), cell.period()).keySet().forEach(it -> sums.put(it, new Sums(cell.areas())));
        counted.forEach(it -> it.addTo(
                sums.computeIfAbsent(it.figure(), _ -> new Sums(cell.areas())), cell.zoning(), cell.territories()));
        return sums;
    }
}
