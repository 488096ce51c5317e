package org.maillage.projection.figures.impact;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;

/** Toujours en poste à 12 mois, in a hundred known situations. */
final class LastingJobs implements Figure {

    @Override
    public Definition definition() {
        return Definition.shown(
                        "emplois-durables",
                        "Toujours en poste à 12 mois",
                        "%",
                        new Measure.Ratio(
                                Operand.parts(KnownAfterTwelveMonths.KEY, KnownAfterTwelveMonths.IN_POST),
                                Operand.whole(KnownAfterTwelveMonths.KEY),
                                Window.PERIOD),
                        List.of("contract"),
                        "Part des personnes encore en poste 12 mois après l’embauche, parmi les situations connues.")
                .ofPersons();
    }
}
