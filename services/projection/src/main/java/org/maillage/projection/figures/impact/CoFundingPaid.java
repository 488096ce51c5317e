package org.maillage.projection.figures.impact;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Threads;
import org.maillage.projection.figures.impact.DeclarationFact.CoFunding;
import org.maillage.projection.figures.impact.DeclarationFact.CoFundingDeclared;

/** Cofinancements versés: what is only granted does not count. Each thread is also counted apart. */
public final class CoFundingPaid implements Counted<CoFundingDeclared> {

    /** Its key, for the leverage that is read from it. */
    public static final String KEY = "cofinancements";

    /** The dimension that tells who paid. */
    public static final String FUNDER_KIND = "funderKind";

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY,
                "Cofinancements versés",
                "€",
                new Measure.Count().inHundredths().apart(Threads.DIMENSION),
                List.of(FUNDER_KIND, Threads.DIMENSION),
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
        var by = Map.of(FUNDER_KIND, it.funderKind().name());
        return it.paid()
                ? Threads.with(Contribution.of(it.cents(), it.on(), it.where(), by), it.thread(), FUNDER_KIND)
                : List.of();
    }
}
