package org.maillage.projection.figures.needs;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;

/** Besoins signalés: one at each report. */
final class NeedsReported implements Counted<NeedFact.Reported> {

    static final String KEY = "besoins-signales";

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY,
                "Besoins signalés",
                "besoins",
                List.of("theme", "sensorKind"),
                "Nombre de besoins signalés, à la date du signalement.");
    }

    @Override
    public Class<NeedFact.Reported> counts() {
        return NeedFact.Reported.class;
    }

    @Override
    public List<Contribution> contributions(NeedFact.Reported need) {
        var by = Map.of(
                "theme", need.theme().name(), "sensorKind", need.sensorKind().name());
        return List.of(Contribution.one(need.on(), need.where(), by));
    }
}
