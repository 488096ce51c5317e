package org.maillage.projection.figures.needs;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;
import org.maillage.projection.figures.needs.NeedFact.StudyConclusion;

/** Rendement de la Fabrique: cumulated, as a hand-over may come years after its study. */
final class FabriqueYield implements Figure {

    @Override
    public Definition definition() {
        return Definition.shown(
                "rendement-fabrique",
                "Rendement de la Fabrique",
                "%",
                new Measure.Ratio(
                        Operand.whole(NeedsHandedOver.KEY),
                        Operand.only(
                                OpportunityStudies.KEY,
                                OpportunityStudies.CONCLUSION,
                                StudyConclusion.FAVOURABLE.name()),
                        Window.SINCE_THE_FIRST_FACT),
                List.of(),
                "Besoins transmis à un projet, rapportés aux études favorables rendues.");
    }
}
