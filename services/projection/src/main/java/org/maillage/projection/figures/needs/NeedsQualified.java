package org.maillage.projection.figures.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.Theme;
import org.maillage.projection.figures.needs.NeedFact.ClosedState;
import org.maillage.projection.figures.needs.NeedFact.Merged;
import org.maillage.projection.figures.needs.NeedFact.Qualified;
import org.maillage.projection.figures.needs.NeedFact.Reopened;
import org.maillage.projection.figures.needs.NeedFact.SetAside;
import org.maillage.projection.figures.needs.NeedFact.SetAsideOutcome;

/** Besoins qualifiés: merged or rejected, a need is taken back on the day of its qualification. */
final class NeedsQualified implements Counted<NeedsQualified.Seen> {

    static final String KEY = "besoins-qualifies";

    sealed interface Seen permits Qualified, Merged, SetAside, Reopened {}

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY,
                "Besoins qualifiés",
                "besoins",
                List.of("theme"),
                "Nombre de besoins qualifiés, hors besoins rapprochés d’un autre ou écartés.");
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case Qualified it -> add(1, it.on(), it.where(), it.theme());
            case Merged it -> add(-1, it.qualifiedOn(), it.where(), it.theme());
            case SetAside it
            when it.outcome() == SetAsideOutcome.REJECTED -> add(-1, it.qualifiedOn(), it.where(), it.theme());
            case Reopened it
            when it.fromState() == ClosedState.REJECTED -> add(1, it.qualifiedOn(), it.where(), it.theme());
            case SetAside _, Reopened _ -> List.of();
        };
    }

    private static List<Contribution> add(
            long amount, @Nullable LocalDate qualifiedOn, Territories where, Theme theme) {
        return qualifiedOn == null
                ? List.of()
                : List.of(new Contribution(qualifiedOn, where, Map.of("theme", theme.name()), "", amount));
    }
}
