package org.maillage.projection.figures.thirdplaces;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;

/** Occupation des tiers-lieux: one stock over the other, at the end of the period and on average. What can be let belongs to no kind of occupant. */
final class Occupancy implements Figure {

    @Override
    public Definition definition() {
        return Definition.shown(
                "occupation",
                "Occupation des tiers-lieux",
                "%",
                new Measure.Ratio(
                        Operand.whole(AreaLet.KEY),
                        Operand.whole(AreaLettable.KEY).undividedBy(AreaLet.ESS),
                        Window.END_OF_PERIOD),
                List.of(AreaLet.PLACE, AreaLet.ESS),
                "Surface occupée rapportée à la surface louable, à la fin de la période ; la moyenne de la période se "
                        + "calcule au jour près.");
    }
}
