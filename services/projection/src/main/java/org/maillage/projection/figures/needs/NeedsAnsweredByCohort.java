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
import org.maillage.projection.figures.needs.NeedFact.Answered;
import org.maillage.projection.figures.needs.NeedFact.ClosedState;
import org.maillage.projection.figures.needs.NeedFact.Reopened;

/** Besoins répondus as {@link NeedsAnswered}, on the day of the qualification: the upper half of {@link AnswerRate}. */
final class NeedsAnsweredByCohort implements Counted<NeedsAnswered.Seen> {

    static final String KEY = "besoins-repondus-cohorte";

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY,
                "Besoins répondus (par date de qualification)",
                "besoins",
                List.of("theme"),
                "Besoins répondus, rangés à la date de leur qualification.");
    }

    @Override
    public Class<NeedsAnswered.Seen> counts() {
        return NeedsAnswered.Seen.class;
    }

    @Override
    public List<Contribution> contributions(NeedsAnswered.Seen fact) {
        return switch (fact) {
            case Answered it when !it.wasAnswered() -> add(1, it.qualifiedOn(), it.where(), it.theme());
            case Reopened it
            when it.fromState() == ClosedState.ANSWERED -> add(-1, it.qualifiedOn(), it.where(), it.theme());
            case Answered _, Reopened _ -> List.of();
        };
    }

    private static List<Contribution> add(
            long amount, @Nullable LocalDate qualifiedOn, Territories where, Theme theme) {
        return qualifiedOn == null
                ? List.of()
                : List.of(new Contribution(qualifiedOn, where, Map.of("theme", theme.name()), "", amount));
    }
}
