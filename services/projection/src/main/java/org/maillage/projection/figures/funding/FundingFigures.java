package org.maillage.projection.figures.funding;

import java.util.List;
import org.maillage.projection.figures.Figure;

/** The figures of the funding service. */
public final class FundingFigures {

    private FundingFigures() {}

    /** All of them, in the order of the catalogue. */
    public static List<Figure> all() {
        return List.of(
                new AmountAwarded(),
                new GrantsAwarded(),
                new OrganisationsFunded(),
                new AmountPaid(),
                new Leverage(),
                new ReportsOverdue());
    }
}
