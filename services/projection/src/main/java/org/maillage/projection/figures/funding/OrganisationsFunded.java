package org.maillage.projection.figures.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.funding.FundingFact.Awarded;
import org.maillage.projection.figures.funding.FundingFact.Budget;
import org.maillage.projection.figures.funding.FundingFact.Withdrawn;

/** Organismes soutenus: a part for each organisation, so that whoever has two grants counts once, in a scheme as in the whole. */
final class OrganisationsFunded implements Counted<OrganisationsFunded.Seen> {

    private static final String BENEFICIARY = "beneficiary";

    sealed interface Seen permits Awarded, Withdrawn {}

    @Override
    public Definition definition() {
        return Definition.shown(
                "organismes-soutenus",
                "Organismes soutenus",
                "organismes",
                new Measure.Distinct(),
                List.of(BENEFICIARY, Breakdowns.SCHEME),
                "Nombre d’organismes différents ayant reçu une subvention dans la période.");
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case Awarded it -> add(1, it.on(), it.budget(), it.beneficiary(), Breakdowns.where(it.shares()));
            case Withdrawn it -> add(-1, it.on(), it.budget(), it.beneficiary(), Breakdowns.where(it.shares()));
        };
    }

    private static List<Contribution> add(
            long amount, LocalDate on, Budget budget, String beneficiary, Territories where) {
        var by = budget.schemeCode() == null
                ? Map.of(BENEFICIARY, beneficiary)
                : Map.of(BENEFICIARY, beneficiary, Breakdowns.SCHEME, budget.schemeCode());
        return List.of(new Contribution(on, where, by, beneficiary, amount));
    }
}
