package org.maillage.projection.figures.incubation;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.incubation.IncubationFact.SurvivalChecked;

/** Constats à 3 ans: one at each check at that age, on the third anniversary, whenever it was made. */
final class SurvivalChecks implements Counted<SurvivalChecked> {

    static final String KEY = "constats-3-ans";
    static final String ACTIVE = "active";

    private static final int THREE_YEARS = 36;

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY,
                "Constats à 3 ans",
                "structures",
                List.of(ACTIVE),
                "Structures dont l’activité à 3 ans a été constatée.");
    }

    @Override
    public Class<SurvivalChecked> counts() {
        return SurvivalChecked.class;
    }

    @Override
    public List<Contribution> contributions(SurvivalChecked check) {
        return check.months() == THREE_YEARS
                ? List.of(Contribution.one(
                        check.registeredOn().plusMonths(THREE_YEARS),
                        check.where(),
                        Map.of(ACTIVE, Boolean.toString(check.active()))))
                : List.of();
    }
}
