package org.maillage.projection.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.figures.Measure.Count;
import org.maillage.projection.figures.Measure.Distinct;
import org.maillage.projection.figures.Measure.Diversity;
import org.maillage.projection.figures.Measure.Median;
import org.maillage.projection.figures.Measure.Operand;
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
        return explain(definition, new Selection(zoning, Set.of(territory), period), slice);
    }

    /** The same of the one area of a selection: what an event counts for in several of its territories is added up. */
    public Explanation explain(Definition definition, Selection selection, Slice slice) {
        Map<PageKey, Long> watermarks = new HashMap<>();
        var sums = reader.sums(definition, selection, page -> watermarks.put(page.key(), page.watermark()));
        var asked = new Request(definition, new Valuation(definition, sums), selection, slice);
        var contributions = new TreeMap<String, Counted>();
        for (String territory : territories(asked, watermarks.keySet())) {
            for (Wanted wanted : wanted(asked, territory)) {
                for (Counted counted : provenance.of(wanted.query())) {
                    if (wanted.part().test(counted.part()) && isIn(wanted.query(), counted, watermarks)) {
                        contributions.merge(counted.cursor(), counted, Counted::and);
                    }
                }
            }
        }
        var value = asked.valuation().of(asked.area(), slice, selection.period());
        return new Explanation(
                value,
                contributions.values().stream().sorted(Counted.LATEST_FIRST).toList());
    }

    /** What is to be explained. */
    private record Request(Definition definition, Valuation valuation, Selection selection, Slice slice) {

        String area() {
            return selection.areas().names().getFirst();
        }

        Period period() {
            return selection.period();
        }
    }

    /** Contributions to some parts of a figure. */
    private record Wanted(ProvenanceQuery query, Predicate<String> part) {}

    private static Set<String> territories(Request asked, Set<PageKey> pages) {
        var area = asked.selection().areas().get(asked.area());
        return pages.stream().map(PageKey::territory).filter(area::covers).collect(Collectors.toSet());
    }

    private List<Wanted> wanted(Request asked, String territory) {
        String key = asked.definition().key();
        var slice = asked.slice();
        var period = asked.period();
        return switch (asked.definition().measure()) {
            case Count count ->
                List.of(new Wanted(
                        query(asked, key, territory, slice, period.seenThrough(count.window())),
                        Valuation.part(count, slice)::equals));
            case Median _, Distinct _, Diversity _ ->
                List.of(new Wanted(query(asked, key, territory, slice, period), _ -> true));
            case Variety _ ->
                List.of(new Wanted(
                        query(asked, key, territory, slice, period.seenThrough(Window.END_OF_PERIOD)), _ -> true));
            case PerResident per ->
                per.residents().in(territory).stream()
                        .map(_ -> new Wanted(query(asked, per.figure(), territory, slice, period), ""::equals))
                        .toList();
            case Ratio ratio ->
                Stream.of(ratio.numerator(), ratio.denominator())
                        .map(operand -> operand(asked, ratio, operand, territory))
                        .toList();
        };
    }

    private Wanted operand(Request asked, Ratio ratio, Operand operand, String territory) {
        var seen = asked.period().seenThrough(ratio.window());
        return new Wanted(
                query(asked, operand.figure(), territory, Valuation.slice(operand, asked.slice()), seen),
                asked.valuation().parts(ratio, operand, asked.area(), asked.slice(), seen));
    }

    private ProvenanceQuery query(Request asked, String figure, String territory, Slice slice, Period period) {
        String zoning = asked.selection().zoning();
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
