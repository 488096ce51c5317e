package org.maillage.projection.figures.funding;

import java.util.List;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.funding.FundingFact.Awarded;
import org.maillage.projection.figures.funding.FundingFact.Withdrawn;

/** Subventions accordées: once in each district that has an amount, and once in the whole. */
final class GrantsAwarded implements Counted<GrantsAwarded.Seen> {

    sealed interface Seen permits Awarded, Withdrawn {}

    @Override
    public Definition definition() {
        return Definition.shown(
                "subventions-accordees",
                "Subventions accordées",
                "subventions",
                new Measure.Count(),
                List.of(Breakdowns.SCHEME, Breakdowns.YEAR),
                "Nombre de subventions attribuées (pour Toulouse Impact : de lauréats) ; une subvention qui vise deux "
                        + "quartiers compte une fois dans chacun et une fois dans l’ensemble.");
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case Awarded it ->
                List.of(Contribution.one(it.on(), Breakdowns.where(it.shares()), Breakdowns.of(it.budget())));
            case Withdrawn it ->
                List.of(Contribution.oneLess(it.on(), Breakdowns.where(it.shares()), Breakdowns.of(it.budget())));
        };
    }
}
