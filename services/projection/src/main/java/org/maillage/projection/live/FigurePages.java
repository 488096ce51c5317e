package org.maillage.projection.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure.Count;
import org.maillage.projection.figures.Measure.Distinct;
import org.maillage.projection.figures.Measure.Diversity;
import org.maillage.projection.figures.Measure.Median;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.PerResident;
import org.maillage.projection.figures.Measure.Ratio;
import org.maillage.projection.figures.Measure.Variety;
import org.maillage.projection.fold.PageKey;
import org.maillage.projection.reading.Page;
import org.maillage.projection.reading.Page.Cell;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Slice;
import org.maillage.projection.reading.Sums;
import org.maillage.projection.reading.Valuation;
import org.maillage.projection.reading.Value;

/** One figure of a view: of each page it keeps no more than the sums that its value is read from. */
final class FigurePages {

    private record Total(String part, Slice slice, long sum) {}

    private final Definition definition;
    private final Period period;
    private final Map<String, Period> windows;
    private final Map<PageKey, List<Total>> totals = new HashMap<>();

    FigurePages(Definition definition, Period period) {
        this.definition = definition;
        this.period = period;
        this.windows = Valuation.needed(definition, period);
    }

    /** By counted figure, the days that it looks at. */
    Map<String, Period> windows() {
        return windows;
    }

    /** Takes a page instead of what it had of it; false when it does not look at it. */
    boolean put(Page page) {
        var window = windows.get(page.key().figure());
        if (window == null) {
            return false;
        }
        Map<Slice, Map<String, Long>> sums = new HashMap<>();
        for (Cell cell : page.cells()) {
            var slice = new Slice(cell.path().dimension(), cell.path().value());
            if (looksAt(page.key().figure(), slice)
                    && window.contains(cell.path().day().atYear(page.key().year()))) {
                sums.computeIfAbsent(slice, _ -> new HashMap<>())
                        .merge(cell.path().part(), cell.sum(), Long::sum);
            }
        }
        var some = new ArrayList<Total>();
        sums.forEach((slice, parts) -> parts.forEach((part, sum) -> some.add(new Total(part, slice, sum))));
        totals.put(page.key(), some);
        return true;
    }

    SortedSet<String> territories() {
        var territories = new TreeSet<String>();
        totals.keySet().forEach(page -> territories.add(page.territory()));
        return territories;
    }

    /** The values in these territories. */
    List<CellValue> values(SortedSet<String> territories) {
        var sums = new HashMap<String, Sums>();
        windows.keySet().forEach(figure -> sums.put(figure, new Sums()));
        totals.forEach((page, some) -> some.forEach(total -> sums.computeIfAbsent(page.figure(), _ -> new Sums())
                .add(page.territory(), total.slice(), period.to(), total.part(), total.sum())));
        var valuation = new Valuation(definition, sums);
        return territories.stream()
                .map(territory -> new CellValue(definition.key(), territory, value(valuation, territory)))
                .toList();
    }

    private Value value(Valuation valuation, String territory) {
        return valuation.of(territory, Slice.WHOLE, period);
    }

    private boolean looksAt(String figure, Slice slice) {
        return switch (definition.measure()) {
            case Count _, Median _, Distinct _, Diversity _, Variety _, PerResident _ -> slice.isWhole();
            case Ratio ratio -> isOf(ratio.numerator(), figure, slice) || isOf(ratio.denominator(), figure, slice);
        };
    }

    private static boolean isOf(Operand operand, String figure, Slice slice) {
        return operand.figure().equals(figure)
                && Valuation.slice(operand, Slice.WHOLE).equals(slice);
    }
}
