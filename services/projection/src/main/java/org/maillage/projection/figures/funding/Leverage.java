package org.maillage.projection.figures.funding;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Scale;
import org.maillage.projection.figures.Measure.Window;
import org.maillage.projection.figures.impact.CoFundingPaid;

/** Effet de levier: thread by thread, so that money of others counts only where the Métropole has paid too. */
final class Leverage implements Figure {

    @Override
    public Definition definition() {
        return Definition.shown(
                "effet-levier",
                "Effet de levier",
                "€ pour 1 €",
                new Measure.Ratio(
                        Operand.byThread(CoFundingPaid.KEY),
                        Operand.byThread(AmountPaid.KEY).undividedBy(CoFundingPaid.FUNDER_KIND),
                        Window.SINCE_THE_FIRST_FACT,
                        Scale.FOR_ONE),
                List.of(CoFundingPaid.FUNDER_KIND),
                "Euros versés par d’autres financeurs pour un euro versé par la Métropole, sur les mêmes fils.");
    }
}
