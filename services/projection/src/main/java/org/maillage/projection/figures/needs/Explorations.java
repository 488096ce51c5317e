package org.maillage.projection.figures.needs;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;

/** Explorations réalisées: one at each conclusion. */
final class Explorations implements Counted<NeedFact.ExplorationConcluded> {

    @Override
    public Definition definition() {
        return Definition.shown(
                "explorations",
                "Explorations réalisées",
                "explorations",
                new Measure.Count(),
                List.of("outcome"),
                "Nombre d’explorations terminées par la Fabrique à initiatives.");
    }

    @Override
    public Class<NeedFact.ExplorationConcluded> counts() {
        return NeedFact.ExplorationConcluded.class;
    }

    @Override
    public List<Contribution> contributions(NeedFact.ExplorationConcluded exploration) {
        var by = Map.of("outcome", exploration.outcome().name());
        return List.of(Contribution.one(exploration.on(), exploration.where(), by));
    }
}
