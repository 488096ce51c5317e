package org.maillage.projection.figures.impact;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;

/** Part des femmes, in a hundred of those whose gender is known. */
final class WomenShare implements Figure {

    @Override
    public Definition definition() {
        return Definition.shown(
                        "part-femmes",
                        "Part des femmes",
                        "%",
                        new Measure.Ratio(
                                Operand.parts(Beneficiaries.KEY, Beneficiaries.WOMAN),
                                Operand.parts(Beneficiaries.KEY, Beneficiaries.WOMAN, Beneficiaries.MAN),
                                Window.PERIOD),
                        List.of(),
                        "Part des femmes parmi les bénéficiaires dont le genre est connu.")
                .ofPersons()
                .ofQuarters();
    }
}
