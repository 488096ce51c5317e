package org.maillage.projection.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Slice;
import org.maillage.projection.reading.Sums;
import org.maillage.projection.reading.Valuation;
import org.maillage.projection.reading.Value;

/** Facts added up to figures, without broker or database. */
final class Kept {

    private final Figures figures = new Figures(Catalogue.all(counted()));
    private final Map<String, Map<String, Sums>> byZoning = new HashMap<>();

    private static Residents counted() {
        var counts = new HashMap<String, Residents.Count>();
        org.maillage.territory.Territories.load()
                .populations()
                .forEach((code, it) -> counts.put(code, new Residents.Count(it.residents(), it.year())));
        return new Residents(counts);
    }

    /** Takes a fact in. */
    void add(Object fact) {
        figures.additions(fact)
                .forEach(addition -> addition.contribution()
                        .where()
                        .byZoning()
                        .forEach((zoning, territories) -> territories.forEach(
                                territory -> add(sums(zoning, addition.figure()), territory, addition))));
    }

    /** What a figure says of a territory in a zoning. */
    Value value(String figure, String zoning, String territory, Slice slice, Period period) {
        var sums = new HashMap<String, Sums>();
        var definition = figures.get(figure);
        Valuation.needed(definition, period).keySet().forEach(it -> sums.put(it, sums(zoning, it)));
        return new Valuation(definition, sums).of(territory, slice, period);
    }

    /** The number that a figure says of the whole, in a period. */
    BigDecimal whole(String figure, LocalDate from, LocalDate to) {
        return number(value(figure, "2024", Territories.WHOLE, Slice.WHOLE, new Period(from, to)));
    }

    /** The number of a value that has one. */
    static BigDecimal number(Value value) {
        return Objects.requireNonNull(value.value());
    }

    private Sums sums(String zoning, String figure) {
        return byZoning.computeIfAbsent(zoning, _ -> new HashMap<>()).computeIfAbsent(figure, _ -> new Sums());
    }

    private static void add(Sums sums, String territory, Addition addition) {
        var it = addition.contribution();
        sums.add(territory, Slice.WHOLE, it.on(), it.part(), it.amount());
        it.by()
                .forEach((dimension, value) ->
                        sums.add(territory, new Slice(dimension, value), it.on(), it.part(), it.amount()));
    }
}
