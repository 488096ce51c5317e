package org.maillage.projection.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.Measure.Count;
import org.maillage.projection.figures.Measure.Distinct;
import org.maillage.projection.figures.Measure.Diversity;
import org.maillage.projection.figures.Measure.Median;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Ratio;
import org.maillage.projection.fold.PageKey;

/** Opens a cell to the contributions that it is made of. */
public final class Explainer {

    private final Figures figures;
    private final FigureReader reader;
    private final Provenance provenance;

    public Explainer(Figures figures, FigureReader reader, Provenance provenance) {
        this.figures = figures;
        this.reader = reader;
        this.provenance = provenance;
    }

    /** Value and contributions of one territory and slice. */
    public Explanation explain(Definition definition, String zoning, String territory, Slice slice, Period period) {
        Map<PageKey, Long> watermarks = new HashMap<>();
        var selection = new Selection(zoning, Set.of(territory), period);
        var sums = reader.sums(definition, selection, page -> watermarks.put(page.key(), page.watermark()));
        var contributions = new ArrayList<Counted>();
        for (Wanted wanted : wanted(definition, zoning, territory, slice, period)) {
            for (Counted counted : provenance.of(wanted.query())) {
                if (wanted.part().test(counted.part()) && isIn(wanted.query(), counted, watermarks)) {
                    contributions.add(counted);
                }
            }
        }
        contributions.sort(Counted.LATEST_FIRST);
        return new Explanation(new Valuation(definition, sums).of(territory, slice, period), contributions);
    }

    /** Contributions to some parts of a figure. */
    private record Wanted(ProvenanceQuery query, Predicate<String> part) {}

    private List<Wanted> wanted(Definition definition, String zoning, String territory, Slice slice, Period period) {
        String key = definition.key();
        return switch (definition.measure()) {
            case Count count ->
                List.of(new Wanted(
                        query(key, zoning, territory, slice, period.seenThrough(count.window())),
                        Valuation.part(count, slice)::equals));
            case Median _, Distinct _, Diversity _ ->
                List.of(new Wanted(query(key, zoning, territory, slice, period), _ -> true));
            case Ratio(var numerator, var denominator, var window, var _) -> {
                var seen = period.seenThrough(window);
                yield List.of(
                        operand(numerator, zoning, territory, slice, seen),
                        operand(denominator, zoning, territory, slice, seen));
            }
        };
    }

    private Wanted operand(Operand operand, String zoning, String territory, Slice slice, Period seen) {
        return new Wanted(
                query(operand.figure(), zoning, territory, Valuation.slice(operand, slice), seen),
                operand.parts()::contains);
    }

    private ProvenanceQuery query(String figure, String zoning, String territory, Slice slice, Period period) {
        return new ProvenanceQuery(figure, figures.get(figure).version(), zoning, territory, slice, period);
    }

    /** What lies beyond a page's watermark is journalled, but not in the cells yet. */
    private static boolean isIn(ProvenanceQuery query, Counted counted, Map<PageKey, Long> watermarks) {
        var page = new PageKey(
                query.figure(),
                query.version(),
                query.zoning(),
                query.territory(),
                counted.on().getYear(),
                counted.position().partition());
        Long watermark = watermarks.get(page);
        return watermark != null && counted.position().offset() <= watermark;
    }
}
