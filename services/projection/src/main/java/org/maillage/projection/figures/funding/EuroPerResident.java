package org.maillage.projection.figures.funding;

import java.util.List;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Residents;

/** Euros par habitant: what a district was awarded by whoever lives in it; of several districts, how unevenly too. */
final class EuroPerResident implements Figure {

    private final Residents residents;

    EuroPerResident(Residents residents) {
        this.residents = residents;
    }

    @Override
    public Definition definition() {
        return Definition.shown(
                "euros-par-habitant",
                "Euros par habitant",
                "€ par habitant",
                new Measure.PerResident(AmountAwarded.KEY, residents),
                List.of(Breakdowns.SCHEME),
                "Montant accordé rapporté à la population du quartier, dont l’année est affichée.");
    }
}
