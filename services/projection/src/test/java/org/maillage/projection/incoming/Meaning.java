package org.maillage.projection.incoming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;

/** A seal of what a figure means: how it is read, and what it makes of examples. Its words and its version are no part of it. */
final class Meaning {

    private static final int LENGTH = 16;

    private Meaning() {}

    /** The same for the same meaning, in hexadecimal. */
    static String of(Definition definition, List<Addition> added) {
        var lines = Stream.concat(
                Stream.of(
                        measure(definition.measure()),
                        definition.unit(),
                        definition.by().toString(),
                        definition.grain().name(),
                        "persons " + definition.persons()),
                added.stream().map(it -> contribution(it.contribution())));
        return seal(lines.collect(Collectors.joining("\n")));
    }

    /** The figures that one divides. */
    static List<String> operands(Measure measure) {
        return switch (measure) {
            case Measure.Ratio(var numerator, var denominator, var _, var _) ->
                List.of(numerator.figure(), denominator.figure());
            case Measure.PerResident(var figure, var _) -> List.of(figure);
            case Measure.Count _, Measure.Median _, Measure.Distinct _, Measure.Variety _, Measure.Diversity _ ->
                List.of();
        };
    }

    /** Sets are put in order, and who lives where is no part of a definition. */
    private static String measure(Measure measure) {
        return switch (measure) {
            case Measure.Count(var window, int decimals, var apart, var told) ->
                "count %s %d %s %s".formatted(window, decimals, new TreeSet<>(apart), new TreeSet<>(told));
            case Measure.Ratio(var numerator, var denominator, var window, var scale) ->
                "ratio %s %s %s %s".formatted(operand(numerator), operand(denominator), window, scale);
            case Measure.PerResident(var figure, var _) -> "per resident " + figure;
            case Measure.Median _, Measure.Distinct _, Measure.Variety _, Measure.Diversity _ -> measure.toString();
        };
    }

    private static String operand(Operand it) {
        return "%s %s %s %s"
                .formatted(
                        it.figure(),
                        new TreeMap<>(it.only()),
                        new TreeSet<>(it.parts()),
                        new TreeSet<>(it.undivided()));
    }

    private static String contribution(Contribution it) {
        return "%s %s %s %s %d"
                .formatted(
                        it.on(), new TreeMap<>(it.where().byZoning()), new TreeMap<>(it.by()), it.part(), it.amount());
    }

    private static String seal(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
