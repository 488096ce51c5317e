package org.maillage.projection.figures.impact;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;

/** Bénéficiaires venant d’un QPV, in a hundred of those whose address is known. */
final class BeneficiariesFromQpv implements Figure {

    @Override
    public Definition definition() {
        return Definition.shown(
                        "beneficiaires-qpv",
                        "Bénéficiaires venant d’un QPV",
                        "%",
                        new Measure.Ratio(
                                Operand.parts(Beneficiaries.KEY, Beneficiaries.IN_QPV),
                                Operand.parts(Beneficiaries.KEY, Beneficiaries.IN_QPV, Beneficiaries.OUTSIDE),
                                Window.PERIOD),
                        List.of(Beneficiaries.METHOD),
                        "Part des bénéficiaires habitant un QPV parmi ceux dont l’adresse est connue.")
                .ofPersons()
                .ofQuarters();
    }
}
