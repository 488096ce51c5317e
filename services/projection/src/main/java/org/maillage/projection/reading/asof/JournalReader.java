package org.maillage.projection.reading.asof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.reading.FigureReader;
import org.maillage.projection.reading.Knowledge;
import org.maillage.projection.reading.Provenance;
import org.maillage.projection.reading.ProvenanceQuery;
import org.maillage.projection.reading.Selection;
import org.maillage.projection.reading.Sums;

/** Reads figures from a journal: what the cells would hold if only some of its contributions had been counted. */
public final class JournalReader {

    private final Figures figures;
    private final FigureReader reader;

    /** @param reader of the same figures from the cells */
    public JournalReader(Figures figures, FigureReader reader) {
        this.figures = figures;
        this.reader = reader;
    }

    /**
     * Everything that the values of a figure are read from, for any part of the selection's period.
     *
     * @param knowledge which contributions count
     */
    public Map<String, Sums> sums(Provenance journal, Definition definition, Selection selection, Knowledge knowledge) {
        var sums = new LinkedHashMap<String, Sums>();
        FigureReader.needed(definition, selection).forEach((figure, period) -> {
            var some = sums.computeIfAbsent(figure, _ -> new Sums(selection.areas()));
            var query = new ProvenanceQuery(
                    figure, figures.get(figure).version(), selection.zoning(), selection.territories(), period);
            journal.of(query).stream()
                    .filter(knowledge::counts)
                    .forEach(it -> it.addTo(some, selection.zoning(), selection.territories()));
        });
        if (knowledge.isOfToday()) {
            reader.joinThreads(definition, sums);
        }
        return sums;
    }
}
