package org.maillage.projection.figures.thirdplaces;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.thirdplaces.PlaceFact.AreaTaken;

/** Surface occupée: a stock, changed by every occupant who comes, changes or goes. */
final class AreaLet implements Counted<AreaTaken> {

    static final String KEY = "surface-occupee";
    static final String PLACE = "place";
    static final String ESS = "ess";

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY, "Surface occupée", "m²", Measure.Count.stock(), List.of(PLACE, ESS), "Mètres carrés occupés.");
    }

    @Override
    public Class<AreaTaken> counts() {
        return AreaTaken.class;
    }

    @Override
    public List<Contribution> contributions(AreaTaken area) {
        var by = Map.of(PLACE, area.place(), ESS, Boolean.toString(area.ess()));
        return area.m2() == 0 ? List.of() : List.of(Contribution.of(area.m2(), area.on(), area.where(), by));
    }
}
