package org.maillage.projection.figures.funding;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Threads;
import org.maillage.projection.figures.funding.FundingFact.Paid;

/** Montant versé: what left the Métropole less what came back, by district, each thread also apart. */
final class AmountPaid implements Counted<Paid> {

    static final String KEY = "montant-verse";

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY,
                "Montant versé",
                "€",
                new Measure.Count().inHundredths().apart(Threads.DIMENSION),
                List.of(Breakdowns.SCHEME, Threads.DIMENSION),
                "Versements de la Métropole, moins les reversements encaissés.");
    }

    @Override
    public Class<Paid> counts() {
        return Paid.class;
    }

    @Override
    public List<Contribution> contributions(Paid payment) {
        var by = Map.of(Breakdowns.SCHEME, payment.schemeCode());
        return payment.shares().stream()
                .filter(share -> share.cents() != 0)
                .map(share -> Contribution.of(share.cents(), payment.on(), share.where(), by))
                .flatMap(whole -> Threads.with(whole, payment.thread()).stream())
                .toList();
    }
}
