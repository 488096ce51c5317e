package org.maillage.projection.figures.incubation;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;

/** Structures actives à 3 ans, in a hundred of those that somebody looked at. */
final class Survival implements Figure {

    @Override
    public Definition definition() {
        return Definition.shown(
                "survie-3-ans",
                "Structures actives à 3 ans",
                "%",
                new Measure.Ratio(
                        Operand.only(SurvivalChecks.KEY, SurvivalChecks.ACTIVE, "true"),
                        Operand.whole(SurvivalChecks.KEY),
                        Window.PERIOD),
                List.of(),
                "Part des structures encore actives trois ans après leur immatriculation, parmi celles constatées.");
    }
}
