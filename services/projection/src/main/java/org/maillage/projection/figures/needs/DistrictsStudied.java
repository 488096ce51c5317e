package org.maillage.projection.figures.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.needs.NeedFact.ExplorationConcluded;
import org.maillage.projection.figures.needs.NeedFact.StudyDelivered;

/** Quartiers étudiés: the district itself is what is told apart, and a district differs from zoning to zoning. */
final class DistrictsStudied implements Counted<DistrictsStudied.Seen> {

    private static final String QPV = "qpv";

    sealed interface Seen permits ExplorationConcluded, StudyDelivered {}

    @Override
    public Definition definition() {
        return Definition.shown(
                "quartiers-etudies",
                "Quartiers étudiés",
                "QPV",
                new Measure.Distinct(),
                List.of(QPV),
                "Nombre de QPV, dans le zonage choisi, où une exploration ou une étude au moins a été menée.");
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case ExplorationConcluded it -> inEachZoning(it.on(), it.where());
            case StudyDelivered it -> inEachZoning(it.on(), it.where());
        };
    }

    private static List<Contribution> inEachZoning(LocalDate on, Territories where) {
        return where.districts().entrySet().stream()
                .map(it -> Contribution.one(on, where.in(it.getKey()), Map.of(QPV, it.getValue()))
                        .inPart(it.getValue()))
                .toList();
    }
}
