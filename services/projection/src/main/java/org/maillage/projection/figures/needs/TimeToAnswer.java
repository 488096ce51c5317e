package org.maillage.projection.figures.needs;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.needs.NeedFact.Answered;

/** Délai de réponse: whole days from report to first answer, one part per number of days. */
final class TimeToAnswer implements Counted<Answered> {

    private static final int SHOWN_FROM = 5;

    @Override
    public Definition definition() {
        return Definition.shown(
                "delai-reponse",
                "Délai de réponse",
                "jours",
                new Measure.Median(SHOWN_FROM),
                List.of("theme"),
                "Durée médiane, en jours, entre le signalement d’un besoin et le premier service qui y répond.");
    }

    @Override
    public Class<Answered> counts() {
        return Answered.class;
    }

    @Override
    public List<Contribution> contributions(Answered need) {
        return need.first()
                ? List.of(new Contribution(
                        need.on(),
                        need.where(),
                        Map.of("theme", need.theme().name()),
                        Integer.toString(need.daysSinceReport()),
                        1))
                : List.of();
    }
}
