package org.maillage.projection.figures.needs;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;

/** Retours donnés sous 30 jours, on the day of the report. */
final class FeedbackGivenInTime implements Counted<NeedFact.Acknowledged> {

    static final String KEY = "retours-30-jours";

    private static final int IN_TIME_DAYS = 30;

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY,
                "Retours donnés sous 30 jours",
                "besoins",
                List.of("sensorKind"),
                "Signalements dont l’auteur a reçu une réponse en 30 jours au plus.");
    }

    @Override
    public Class<NeedFact.Acknowledged> counts() {
        return NeedFact.Acknowledged.class;
    }

    @Override
    public List<Contribution> contributions(NeedFact.Acknowledged need) {
        return need.daysSinceReport() <= IN_TIME_DAYS
                ? List.of(Contribution.one(
                        need.reportedOn(),
                        need.where(),
                        Map.of("sensorKind", need.sensorKind().name())))
                : List.of();
    }
}
