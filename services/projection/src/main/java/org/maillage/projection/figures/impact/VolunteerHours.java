package org.maillage.projection.figures.impact;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.impact.DeclarationFact.Hours;
import org.maillage.projection.figures.impact.DeclarationFact.VolunteeringDeclared;

/** Bénévolat: hours, on the last day of the declared period. */
final class VolunteerHours implements Counted<VolunteeringDeclared> {

    @Override
    public Definition definition() {
        return Definition.shown(
                        "benevolat",
                        "Bénévolat",
                        "heures",
                        new Measure.Count(),
                        List.of("method"),
                        "Heures de bénévolat déclarées ; l’équivalent temps plein (1 607 h) n’est donné qu’à titre de repère.")
                .ofQuarters();
    }

    @Override
    public Class<VolunteeringDeclared> counts() {
        return VolunteeringDeclared.class;
    }

    @Override
    public List<Contribution> contributions(VolunteeringDeclared fact) {
        return Difference.between(fact.before(), fact.after(), VolunteerHours::of);
    }

    private static List<Contribution> of(Hours it) {
        return List.of(Contribution.of(
                it.hours(), it.on(), it.where(), Map.of("method", it.method().name())));
    }
}
