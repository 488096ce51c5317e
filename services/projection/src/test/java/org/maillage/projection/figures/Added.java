package org.maillage.projection.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What facts add, in words that a test can state: {@code figure[#part] day amount}. */
public final class Added {

    /** The day of whatever has no day of its own. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    /** A district of both zonings. */
    public static final Territories MIRAIL =
            Territories.of(Map.of("2015", "QP031007", "2024", "QN03107M"), Map.of("2015", "POINT", "2024", "POINT"));

    /** Another. */
    public static final Territories EMPALOT =
            Territories.of(Map.of("2015", "QP031010", "2024", "QN03109M"), Map.of("2015", "POINT", "2024", "POINT"));

    private static final Figures FIGURES = new Figures(Catalogue.all());

    private Added() {}

    /** By a fact, to every figure. */
    public static List<String> by(Object fact) {
        return FIGURES.additions(fact).stream().map(Added::told).toList();
    }

    /** By a fact to one figure, as it stands. */
    public static List<Contribution> to(String figure, Object fact) {
        return FIGURES.additions(fact).stream()
                .filter(it -> it.figure().equals(figure))
                .map(Addition::contribution)
                .toList();
    }

    private static String told(Addition it) {
        var contribution = it.contribution();
        String part = contribution.part().isEmpty() ? "" : "#" + contribution.part();
        return Objects.requireNonNull(
                "%s%s %s %+d".formatted(it.figure(), part, contribution.on(), contribution.amount()));
    }
}
