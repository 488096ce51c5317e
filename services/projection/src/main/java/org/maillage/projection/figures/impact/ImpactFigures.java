package org.maillage.projection.figures.impact;

import java.util.List;
import org.maillage.projection.figures.Figure;

/** The figures of jobs and declarations. */
public final class ImpactFigures {

    private ImpactFigures() {}

    /** All of them, in the order of the catalogue. */
    public static List<Figure> all() {
        return List.of(
                new ServicesOpen(),
                new Beneficiaries(),
                new BeneficiariesFromQpv(),
                new WomenShare(),
                new VolunteerHours(),
                new Jobs(),
                new Hires(),
                new JobsForResidents(),
                new KnownAfterTwelveMonths(),
                new LastingJobs(),
                new CoFundingPaid(),
                new Cooperation(),
                new Satisfaction());
    }
}
