package org.maillage.projection.reading.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Count;
import org.maillage.projection.figures.Measure.Distinct;
import org.maillage.projection.figures.Measure.Diversity;
import org.maillage.projection.figures.Measure.Median;
import org.maillage.projection.figures.Measure.PerResident;
import org.maillage.projection.figures.Measure.Ratio;
import org.maillage.projection.figures.Measure.Variety;
import org.maillage.projection.reading.CellQuery;
import org.maillage.projection.reading.ContributionOrder;
import org.maillage.projection.reading.Explained;
import org.maillage.projection.reading.Explanation;
import org.maillage.projection.reading.adapter.FigureAnswers.CellAnswer;
import org.maillage.projection.reading.adapter.FigureAnswers.FigureAnswer;
import org.maillage.projection.reading.adapter.ProvenanceAnswers.ContributionAnswer;
import org.maillage.projection.reading.adapter.ProvenanceAnswers.TermAnswer;
import org.maillage.projection.reading.adapter.Viewpoint.AsOfAnswer;

/** A value with all that it is made of, for someone who adds it up again: {@code src/main/bundle/recompute.py} does. */
final class BundleAnswers {

    private static final String FORM = "org.maillage.provenance-bundle.v1";

    private BundleAnswers() {}

    static BundleAnswer of(CellQuery cell, Viewpoint view, CellAnswer answer, Explanation explanation) {
        var measure = MeasureAnswer.of(cell.definition().measure(), answer);
        return new BundleAnswer(
                FORM,
                FigureAnswer.of(cell.definition()),
                measure,
                howTo(cell.definition().measure()),
                cell.zoning(),
                answer,
                cell.slice().isWhole() ? null : cell.slice().dimension(),
                view.answer(),
                TermAnswer.of(explanation),
                explanation.all().size(),
                explanation.all().stream()
                        .sorted(Comparator.comparing(Explained::counted, ContributionOrder.RECORDED.ascending()))
                        .map(ContributionAnswer::of)
                        .toList());
    }

    private static String howTo(Measure measure) {
        return "Additionner les « amount » des « contributions » par terme ; "
                + switch (measure) {
                    case Count _ -> "la valeur est le terme « sum », décalé de « decimals » chiffres.";
                    case Ratio _ ->
                        "la valeur est « numerator » × « factor » ÷ « denominator », arrondi à « decimals » chiffres.";
                    case PerResident _ ->
                        "la valeur est « numerator » ÷ 100 ÷ « residents », des habitants recensés, arrondi à «"
                                + " decimals » chiffres.";
                    case Median _ ->
                        "par partie, autant de fois le nombre dont elle porte le nom ; la valeur en est la médiane.";
                    case Distinct _ -> "par partie ; la valeur est le nombre de parties au-dessus de 0.";
                    case Variety _ ->
                        "par partie, nommée « chose/genre » ; la valeur est le nombre de choses de « parts » qui ont"
                                + " dans « kinds » au moins « shownFrom » parties au-dessus de 0.";
                    case Diversity _ ->
                        "par partie ; la valeur est 1 moins la somme des carrés divisée par le carré de la somme.";
                };
    }

    /**
     * @param form  of this file, with its version
     * @param howTo how the contributions make the value, for people
     * @param by    dimension of the breakdown value that is asked for; absent for the whole
     * @param asOf  from which other moment; absent for the present
     * @param count of all contributions
     */
    @JsonInclude(Include.NON_NULL)
    record BundleAnswer(
            String form,
            FigureAnswer figure,
            MeasureAnswer measure,
            String howTo,
            String zoning,
            CellAnswer cell,
            @Nullable String by,
            @Nullable AsOfAnswer asOf,
            List<TermAnswer> terms,
            int count,
            List<ContributionAnswer> contributions) {}

    /**
     * How the value is read from the terms.
     *
     * @param decimals  of the value
     * @param factor    by which a quotient is multiplied; absent for others
     * @param shownFrom the least number of cases for which there is a value, or of kinds that count; absent where there is none
     * @param residents by whom a sum is divided: reference data, not contributions; absent for others
     */
    @JsonInclude(Include.NON_NULL)
    record MeasureAnswer(
            String kind,
            int decimals,
            @Nullable Integer factor,
            @Nullable Integer shownFrom,
            @Nullable Long residents) {

        private static final int IN_HALVES = 1;
        private static final int INDEX_DECIMALS = 2;
        private static final int RESIDENT_DECIMALS = 2;

        private static MeasureAnswer of(Measure measure, CellAnswer answer) {
            return switch (measure) {
                case Count count -> new MeasureAnswer("count", count.decimals(), null, null, null);
                case Ratio ratio ->
                    new MeasureAnswer(
                            "ratio", ratio.scale().decimals(), ratio.scale().factor(), null, null);
                case PerResident _ ->
                    new MeasureAnswer(
                            "per_resident",
                            RESIDENT_DECIMALS,
                            null,
                            null,
                            answer.of().get("denominator"));
                case Median(int shownFrom) -> new MeasureAnswer("median", IN_HALVES, null, shownFrom, null);
                case Distinct _ -> new MeasureAnswer("distinct", 0, null, null, null);
                case Variety(int kinds) -> new MeasureAnswer("variety", 0, null, kinds, null);
                case Diversity(int shownFrom) -> new MeasureAnswer("index", INDEX_DECIMALS, null, shownFrom, null);
            };
        }
    }
}
