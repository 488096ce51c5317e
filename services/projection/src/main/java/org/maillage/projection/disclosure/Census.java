package org.maillage.projection.disclosure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.reading.CellSource;
import org.maillage.projection.reading.FigureReader;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Selection;
import org.maillage.projection.reading.Threads;

/** Counts the persons behind every figure of persons, as releases need them. */
public final class Census {

    private final Figures figures;
    private final FigureReader reader;

    /** @param cells as they are */
    public Census(Figures figures, CellSource cells) {
        this.figures = figures;
        this.reader = new FigureReader(figures, cells, Threads.AS_TOLD);
    }

    /** By figure counted, everyone up to a day, as it is known now. */
    public Map<String, Exact> upTo(LocalDate day) {
        var period = Period.until(day);
        var exact = new TreeMap<String, Exact>();
        for (Population population : Populations.all()) {
            var definition = figures.get(population.figure());
            var sums = reader.sums(definition, new Selection(Publication.ZONING, Set.of(), period));
            exact.put(
                    population.figure(),
                    population.exact(Objects.requireNonNull(sums.get(population.figure())), period));
        }
        return exact;
    }
}
