package org.maillage.projection.figures.needs;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;

/** Retours aux habitants sous 30 jours, in a hundred reports. */
final class FeedbackRate implements Figure {

    @Override
    public Definition definition() {
        return Definition.shown(
                "retours-habitants",
                "Retours aux habitants sous 30 jours",
                "%",
                new Measure.Ratio(
                        Operand.whole(FeedbackGivenInTime.KEY), Operand.whole(NeedsReported.KEY), Window.PERIOD),
                List.of("sensorKind"),
                "Part des signalements dont l’auteur a reçu une réponse en 30 jours au plus.");
    }
}
