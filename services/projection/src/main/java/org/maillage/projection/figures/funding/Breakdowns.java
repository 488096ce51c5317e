package org.maillage.projection.figures.funding;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.funding.FundingFact.Budget;
import org.maillage.projection.figures.funding.FundingFact.Share;

/** The dimensions of money. */
final class Breakdowns {

    static final String SCHEME = "schemeCode";
    static final String YEAR = "year";

    private Breakdowns() {}

    /** Scheme, where it is known, and budget year. */
    static Map<String, String> of(Budget budget) {
        String year = Integer.toString(budget.year());
        return budget.schemeCode() == null ? Map.of(YEAR, year) : Map.of(SCHEME, budget.schemeCode(), YEAR, year);
    }

    /** The districts that have an amount, each once. */
    static Territories where(List<Share> shares) {
        return Territories.all(shares.stream()
                .filter(share -> share.cents() != 0)
                .map(Share::where)
                .toList());
    }
}
