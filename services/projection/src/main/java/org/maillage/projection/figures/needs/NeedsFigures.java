package org.maillage.projection.figures.needs;

import java.util.List;
import org.maillage.projection.figures.Figure;

/** The figures of the needs service. */
public final class NeedsFigures {

    private NeedsFigures() {}

    /** All of them, in the order of the catalogue. */
    public static List<Figure> all() {
        return List.of(
                new NeedsReported(),
                new NeedsQualified(),
                new NeedsAnswered(),
                new NeedsAnsweredByCohort(),
                new AnswerRate(),
                new TimeToAnswer(),
                new FeedbackGivenInTime(),
                new FeedbackRate(),
                new Explorations(),
                new OpportunityStudies(),
                new DistrictsStudied(),
                new NeedsHandedOver(),
                new FabriqueYield());
    }
}
