package org.maillage.projection.figures.impact;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;

/** Emplois d’habitants des QPV, in a hundred hires of which it is known. */
final class JobsForResidents implements Figure {

    @Override
    public Definition definition() {
        return Definition.shown(
                        "emplois-qpv",
                        "Emplois d’habitants des QPV",
                        "%",
                        new Measure.Ratio(
                                Operand.parts(Hires.KEY, Hires.RESIDENTS), Operand.whole(Hires.KEY), Window.PERIOD),
                        List.of("gender", "contract"),
                        "Part des personnes embauchées qui habitaient un QPV à l’embauche.")
                .ofPersons();
    }
}
