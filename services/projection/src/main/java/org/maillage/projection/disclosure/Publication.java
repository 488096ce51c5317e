package org.maillage.projection.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.disclosure.Population.Dimension;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure.Count;
import org.maillage.projection.figures.Measure.Diversity;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Ratio;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.reading.Period;
import org.maillage.projection.reading.Slice;
import org.maillage.projection.reading.Sums;
import org.maillage.projection.reading.Valuation;

/**
 * A release read as figures. Values are made of what was told and of nothing else: whatever a reader makes of them, he could have made of
 * the release.
 */
public final class Publication {

    /** The zoning whose districts are told; those of another overlap with them, and their differences would tell of persons. */
    public static final String ZONING = "2024";

    private final @Nullable Release release;

    /** @param release null before the first */
    public Publication(@Nullable Release release) {
        this.release = release;
    }

    /** The last day that anything may be told of; empty before the first release. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(release).map(Release::until);
    }

    /** The dimensions by which a figure is told, of the whole city alone. */
    public static List<String> dimensions(Definition definition) {
        return definition.measure() instanceof Count
                ? Populations.of(definition.key()).stream()
                        .flatMap(it -> it.dimensions().stream())
                        .map(Dimension::name)
                        .filter(definition.by()::contains)
                        .toList()
                : List.of();
    }

    /** The territories that it tells of, withheld ones included. */
    public SortedSet<String> territories(Definition definition, String zoning) {
        var territories = new TreeSet<>(Set.of(Territories.WHOLE));
        if (zoning.equals(ZONING)) {
            margin(counted(definition), Population.TERRITORY).ifPresent(it -> territories.addAll(it.classes()));
        }
        return territories;
    }

    /** The values of a dimension that it tells of, withheld ones included. */
    public SortedSet<String> values(Definition definition, String dimension) {
        return margin(counted(definition), dimension)
                .<SortedSet<String>>map(margin -> new TreeSet<>(margin.classes()))
                .orElseGet(TreeSet::new);
    }

    /** What everybody may know of a figure, of a territory, and there of the whole or of one breakdown value. */
    public Disclosed of(Definition definition, String zoning, String territory, Slice slice) {
        var population = Populations.of(counted(definition))
                .orElseThrow(() -> new IllegalArgumentException(definition.key() + " counts no persons"));
        var told = told(population);
        if (told.total().isEmpty()) {
            return release == null ? Disclosed.Withheld.NOT_RELEASED : Disclosed.Withheld.TOO_FEW;
        }
        if (!Territories.ZONINGS.contains(zoning)) {
            return Disclosed.Withheld.NOT_RELEASED;
        }
        if (!territory.equals(Territories.WHOLE)) {
            return slice.isWhole() && zoning.equals(ZONING)
                    ? ofTerritory(definition, population, territory)
                    : Disclosed.Withheld.NOT_RELEASED;
        }
        return slice.isWhole() ? ofWhole(definition, population) : ofValue(definition, population, slice);
    }

    private Disclosed ofTerritory(Definition definition, Population population, String territory) {
        return margin(population.figure(), Population.TERRITORY)
                .filter(margin -> isReadFromTotal(definition, population))
                .filter(margin -> !margin.hidden().contains(territory))
                .map(margin -> {
                    var sums = new Sums();
                    population.put(margin.of(territory), territory, sums, Period.until(margin.until()));
                    return shown(definition, population, sums, territory, Slice.WHOLE, margin.until());
                })
                .orElse(Disclosed.Withheld.NOT_RELEASED);
    }

    private Disclosed ofWhole(Definition definition, Population population) {
        var sums = new Sums();
        if (isReadFromTotal(definition, population)) {
            var total = told(population).total().orElseThrow();
            population.put(total.count(), Territories.WHOLE, sums, Period.until(total.until()));
            return shown(definition, population, sums, Territories.WHOLE, Slice.WHOLE, total.until());
        }
        for (Dimension dimension : population.dimensions()) {
            var margin = margin(population.figure(), dimension.name());
            if (dimension.asPart() && margin.isPresent() && isReadFrom(definition, margin.get(), population)) {
                fill(population, dimension, margin.get(), sums);
                return shown(
                        definition,
                        population,
                        sums,
                        Territories.WHOLE,
                        Slice.WHOLE,
                        margin.get().until());
            }
        }
        return Disclosed.Withheld.NOT_RELEASED;
    }

    private Disclosed ofValue(Definition definition, Population population, Slice slice) {
        var dimension = population
                .dimension(slice.dimension())
                .filter(it -> dimensions(definition).contains(it.name()));
        var margin = dimension
                .flatMap(it -> margin(population.figure(), it.name()))
                .filter(it -> !it.hidden().contains(slice.value()));
        if (dimension.isEmpty() || margin.isEmpty()) {
            return Disclosed.Withheld.NOT_RELEASED;
        }
        var sums = new Sums();
        var until = margin.get().until();
        population.put(margin.get().of(slice.value()), dimension.get(), slice.value(), sums, Period.until(until));
        return shown(definition, population, sums, Territories.WHOLE, slice, until);
    }

    private static void fill(Population population, Dimension dimension, Margin margin, Sums sums) {
        var period = Period.until(margin.until());
        population.put(margin.total(), Territories.WHOLE, sums, period);
        margin.shown().forEach((value, count) -> population.put(count, dimension, value, sums, period));
    }

    private static Disclosed shown(
            Definition definition, Population population, Sums sums, String territory, Slice slice, LocalDate until) {
        var value =
                new Valuation(definition, Map.of(population.figure(), sums)).of(territory, slice, Period.until(until));
        return new Disclosed.Shown(value, until);
    }

    /** Whether nothing but the number of persons and what is measured of them is needed. */
    private static boolean isReadFromTotal(Definition definition, Population population) {
        return definition.measure() instanceof Count
                || unknownParts(definition, population).isEmpty();
    }

    /** Whether every part that is needed is told by this margin, by itself. */
    private static boolean isReadFrom(Definition definition, Margin margin, Population population) {
        return definition.measure() instanceof Diversity
                ? margin.hidden().isEmpty()
                : unknownParts(definition, population).stream()
                        .allMatch(part -> margin.shown().containsKey(part));
    }

    private static List<String> unknownParts(Definition definition, Population population) {
        var parts = new ArrayList<String>();
        if (definition.measure() instanceof Ratio ratio) {
            parts.addAll(ratio.numerator().parts());
            parts.addAll(ratio.denominator().parts());
        } else {
            parts.add(population.figure());
        }
        parts.removeIf(part -> part.equals(population.persons()) || part.equals(population.amount()));
        return parts;
    }

    private static String counted(Definition definition) {
        return definition.measure() instanceof Ratio(Operand numerator, var _, var _, var _)
                ? numerator.figure()
                : definition.key();
    }

    private Optional<Margin> margin(String figure, String name) {
        return release == null ? Optional.empty() : release.of(figure).margin(name);
    }

    private Told told(Population population) {
        return release == null ? Told.NOTHING : release.of(population.figure());
    }
}
