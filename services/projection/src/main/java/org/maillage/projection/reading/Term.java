package org.maillage.projection.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Measure.Count;
import org.maillage.projection.figures.Measure.Distinct;
import org.maillage.projection.figures.Measure.Diversity;
import org.maillage.projection.figures.Measure.Median;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.PerResident;
import org.maillage.projection.figures.Measure.Ratio;
import org.maillage.projection.figures.Measure.Variety;
import org.maillage.projection.figures.Measure.Window;

/**
 * One of the sums that a value is read from. Each value makes its own.
 *
 * @param name   such as {@code numerator}, or that of a part told beside a sum
 * @param figure key of the counted figure that is added up
 * @param slice  its whole, or one breakdown value
 * @param period the days that are added up
 * @param part   the parts that are added up
 * @param territory in which territories
 * @param told   whether it is only told beside the value
 */
public record Term(
        String name,
        String figure,
        Slice slice,
        Period period,
        Predicate<String> part,
        Predicate<String> territory,
        boolean told) {

    Term(String name, String figure, Slice slice, Period period, Predicate<String> part, boolean told) {
        this(name, figure, slice, period, part, Term::any, told);
    }

    /** The terms of a value, which may depend on what there is. */
    static List<Term> of(CellQuery cell, Valuation valuation) {
        String key = cell.definition().key();
        var slice = cell.slice();
        var period = cell.period();
        return switch (cell.definition().measure()) {
            case Count count -> counted(key, count, slice, period.seenThrough(count.window()));
            case Median _, Distinct _, Diversity _ -> List.of(new Term("parts", key, slice, period, Term::any, false));
            case PerResident per ->
                List.of(new Term(
                        "numerator",
                        per.figure(),
                        slice,
                        period,
                        String::isEmpty,
                        territory -> per.residents().in(territory).isPresent(),
                        false));
            case Variety _ -> varied(key, slice, period.seenThrough(Window.END_OF_PERIOD));
            case Ratio ratio ->
                List.of(
                        operand("numerator", ratio, ratio.numerator(), cell, valuation),
                        operand("denominator", ratio, ratio.denominator(), cell, valuation));
        };
    }

    /** Whether a contribution is one of those that it adds up, in the cells of a territory. */
    boolean has(Counted counted, String where) {
        Contribution it = counted.contribution();
        return figure.equals(counted.figure())
                && territory.test(where)
                && period.contains(it.on())
                && (slice.isWhole() || slice.value().equals(it.by().get(slice.dimension())))
                && part.test(it.part());
    }

    private static List<Term> counted(String key, Count count, Slice slice, Period seen) {
        var terms = new ArrayList<Term>();
        terms.add(new Term("sum", key, slice, seen, Valuation.part(count, slice)::equals, false));
        count.told().stream().sorted().forEach(part -> terms.add(new Term(part, key, slice, seen, part::equals, true)));
        return terms;
    }

    /** Things have their kinds in the whole, whatever the slice. */
    private static List<Term> varied(String key, Slice slice, Period seen) {
        return List.of(
                new Term("parts", key, slice, seen, Term::any, false),
                new Term("kinds", key, Slice.WHOLE, seen, Term::any, true));
    }

    private static Term operand(String name, Ratio ratio, Operand operand, CellQuery cell, Valuation valuation) {
        var seen = cell.period().seenThrough(ratio.window());
        return new Term(
                name,
                operand.figure(),
                Valuation.slice(operand, cell.slice()),
                seen,
                valuation.parts(ratio, operand, cell.area(), cell.slice(), seen),
                false);
    }

    private static boolean any(String name) {
        return true;
    }
}
