package org.maillage.projection.figures.needs;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;

/** Part des besoins répondus: both halves lie on the day of the qualification, so that one need is in both or in none. */
final class AnswerRate implements Figure {

    @Override
    public Definition definition() {
        return Definition.shown(
                "taux-reponse",
                "Part des besoins répondus",
                "%",
                new Measure.Ratio(
                        Operand.whole(NeedsAnsweredByCohort.KEY),
                        Operand.whole(NeedsQualified.KEY),
                        Window.LAST_24_MONTHS),
                List.of("theme"),
                "Parmi les besoins qualifiés dans les 24 mois qui finissent avec la période, part de ceux qui ont reçu "
                        + "une réponse.");
    }
}
