package org.maillage.projection.figures.funding;

import java.util.List;
import org.maillage.projection.figures.Figure;
import org.maillage.projection.figures.Residents;

/** The figures of the funding service. */
public final class FundingFigures {

    private FundingFigures() {}

    /**
     * All of them, in the order of the catalogue.
     *
     * @param residents of the districts that money goes to
     */
    public static List<Figure> all(Residents residents) {
        return List.of(
                new AmountAwarded(),
                new GrantsAwarded(),
                new OrganisationsFunded(),
                new AmountPaid(),
                new Leverage(),
                new ReportsOverdue(),
                new EuroPerResident(residents));
    }
}
