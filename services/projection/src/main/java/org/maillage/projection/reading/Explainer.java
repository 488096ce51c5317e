package org.maillage.projection.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.Measure.Count;
import org.maillage.projection.figures.Measure.Distinct;
import org.maillage.projection.figures.Measure.Diversity;
import org.maillage.projection.figures.Measure.Median;
import org.maillage.projection.figures.Measure.PerResident;
import org.maillage.projection.figures.Measure.Ratio;
import org.maillage.projection.figures.Measure.Variety;
import org.maillage.projection.figures.Measure.Window;
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
        var valuation = new Valuation(definition, sums);
        var contributions = new ArrayList<Counted>();
        for (Wanted wanted : wanted(definition, valuation, zoning, territory, slice, period)) {
            for (Counted counted : provenance.of(wanted.query())) {
                if (wanted.part().test(counted.part()) && isIn(wanted.query(), counted, watermarks)) {
                    contributions.add(counted);
                }
            }
        }
        contributions.sort(Counted.LATEST_FIRST);
        return new Explanation(valuation.of(territory, slice, period), contributions);
    }

    /** Contributions to some parts of a figure. */
    private record Wanted(ProvenanceQuery query, Predicate<String> part) {}

    private List<Wanted> wanted(
            Definition definition, Valuation valuation, String zoning, String territory, Slice slice, Period period) {
        String key = definition.key();
        return switch (definition.measure()) {
            case Count count ->
                List.of(new Wanted(
                        query(key, zoning, territory, slice, period.seenThrough(count.window())),
                        Valuation.part(count, slice)::equals));
            case Median _, Distinct _, Diversity _ ->
                List.of(new Wanted(query(key, zoning, territory, slice, period), _ -> true));
            case Variety _ ->
                List.of(new Wanted(
                        query(key, zoning, territory, slice, period.seenThrough(Window.END_OF_PERIOD)), _ -> true));
            case PerResident per ->
                List.of(new Wanted(query(per.figure(), zoning, territory, slice, period), ""::equals));
            case Ratio ratio -> {
                var seen = period.seenThrough(ratio.window());
                yield Stream.of(ratio.numerator(), ratio.denominator())
                        .map(operand -> new Wanted(
                                query(operand.figure(), zoning, territory, Valuation.slice(operand, slice), seen),
                                valuation.parts(ratio, operand, territory, slice, seen)))
                        .toList();
            }
        };
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
