package org.maillage.projection.figures.impact;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Scale;
import org.maillage.projection.figures.Measure.Window;
import org.maillage.projection.figures.impact.DeclarationFact.Survey;
import org.maillage.projection.figures.impact.DeclarationFact.SurveyDeclared;

/** Satisfaction des habitants: sums of marks and answers in parts of the same cells, so that their mean is never one of means. */
final class Satisfaction implements Counted<SurveyDeclared> {

    private static final String KEY = "satisfaction";
    private static final String SUM = "sum";
    private static final String RESPONSES = "responses";
    private static final String POWER_TO_ACT = "powerToAct";

    @Override
    public Definition definition() {
        return Definition.shown(
                        KEY,
                        "Satisfaction des habitants",
                        "note de 1 à 5",
                        new Measure.Ratio(
                                Operand.parts(KEY, SUM), Operand.parts(KEY, RESPONSES), Window.PERIOD, Scale.FOR_ONE),
                        List.of(),
                        "Moyenne des notes données par les habitants ; jamais sous 5 réponses.")
                .ofPersons();
    }

    @Override
    public Class<SurveyDeclared> counts() {
        return SurveyDeclared.class;
    }

    @Override
    public List<Contribution> contributions(SurveyDeclared fact) {
        return Difference.between(fact.before(), fact.after(), Satisfaction::of);
    }

    private static List<Contribution> of(Survey it) {
        return List.of(
                new Contribution(it.on(), it.where(), Map.of(), SUM, it.satisfactionSum()),
                new Contribution(it.on(), it.where(), Map.of(), RESPONSES, it.responses()),
                new Contribution(it.on(), it.where(), Map.of(), POWER_TO_ACT, it.powerToActSum()));
    }
}
