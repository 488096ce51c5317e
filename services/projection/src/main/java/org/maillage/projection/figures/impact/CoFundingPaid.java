package org.maillage.projection.figures.impact;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.impact.DeclarationFact.CoFunding;
import org.maillage.projection.figures.impact.DeclarationFact.CoFundingDeclared;

/** Cofinancements versés: what is only granted does not count. */
final class CoFundingPaid implements Counted<CoFundingDeclared> {

    @Override
    public Definition definition() {
        return Definition.sum(
                "cofinancements",
                "Cofinancements versés",
                "€",
                new Measure.Count().inHundredths(),
                List.of("funderKind"),
                "Montants versés par d’autres financeurs.");
    }

    @Override
    public Class<CoFundingDeclared> counts() {
        return CoFundingDeclared.class;
    }

    @Override
    public List<Contribution> contributions(CoFundingDeclared fact) {
        return Difference.between(fact.before(), fact.after(), CoFundingPaid::of);
    }

    private static List<Contribution> of(CoFunding it) {
        var by = Map.of("funderKind", it.funderKind().name());
        return it.paid() ? List.of(Contribution.of(it.cents(), it.on(), it.where(), by)) : List.of();
    }
}
