package org.maillage.projection.figures.funding;

import java.time.LocalDate;
import java.util.List;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Programmes;
import org.maillage.projection.figures.funding.FundingFact.Amended;
import org.maillage.projection.figures.funding.FundingFact.Awarded;
import org.maillage.projection.figures.funding.FundingFact.Budget;
import org.maillage.projection.figures.funding.FundingFact.Share;
import org.maillage.projection.figures.funding.FundingFact.Withdrawn;

/** Montant accordé: cents by district, amendments and withdrawals on their own days. */
final class AmountAwarded implements Counted<AmountAwarded.Seen> {

    static final String KEY = "montant-accorde";

    sealed interface Seen permits Awarded, Amended, Withdrawn {}

    @Override
    public Definition definition() {
        return Definition.shown(
                KEY,
                "Montant accordé",
                "€",
                new Measure.Count().inHundredths().apart(Programmes.DIMENSION),
                List.of(Breakdowns.SCHEME, Breakdowns.YEAR, Programmes.DIMENSION),
                "Subventions attribuées par la Métropole, avenants et retraits compris ; un reversement ne le diminue pas.");
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case Awarded it -> add(1, it.on(), it.budget(), it.shares());
            case Amended it -> add(1, it.on(), it.budget(), it.change());
            case Withdrawn it -> add(-1, it.on(), it.budget(), it.shares());
        };
    }

    private static List<Contribution> add(int sign, LocalDate on, Budget budget, List<Share> shares) {
        return shares.stream()
                .filter(share -> share.cents() != 0)
                .map(share -> Contribution.of(sign * share.cents(), on, share.where(), Breakdowns.of(budget)))
                .flatMap(whole -> Programmes.with(whole, budget.programmes()).stream())
                .toList();
    }
}
