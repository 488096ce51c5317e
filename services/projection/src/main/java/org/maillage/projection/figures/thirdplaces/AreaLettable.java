package org.maillage.projection.figures.thirdplaces;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.thirdplaces.PlaceFact.AreaOffered;

/** Surface louable: a stock, changed by every space that is opened or withdrawn. */
final class AreaLettable implements Counted<AreaOffered> {

    static final String KEY = "surface-louable";

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY,
                "Surface louable",
                "m²",
                Measure.Count.stock(),
                List.of(AreaLet.PLACE, "kind"),
                "Mètres carrés offerts à la location.");
    }

    @Override
    public Class<AreaOffered> counts() {
        return AreaOffered.class;
    }

    @Override
    public List<Contribution> contributions(AreaOffered area) {
        var by = Map.of(AreaLet.PLACE, area.place(), "kind", area.kind().name());
        return area.m2() == 0 ? List.of() : List.of(Contribution.of(area.m2(), area.on(), area.where(), by));
    }
}
