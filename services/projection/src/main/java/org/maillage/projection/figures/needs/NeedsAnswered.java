package org.maillage.projection.figures.needs;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.needs.NeedFact.Answered;
import org.maillage.projection.figures.needs.NeedFact.ClosedState;
import org.maillage.projection.figures.needs.NeedFact.Reopened;

/** Besoins répondus: a need counts while at least one open service answers it, each change on its own day. */
final class NeedsAnswered implements Counted<NeedsAnswered.Seen> {

    sealed interface Seen permits Answered, Reopened {}

    @Override
    public Definition definition() {
        return Definition.shown(
                "besoins-repondus",
                "Besoins répondus",
                "besoins",
                new Measure.Count(),
                List.of("theme"),
                "Nombre de besoins qualifiés pour lesquels un service ouvert aux habitants a été reconnu comme réponse ; "
                        + "une réponse retirée compte −1 à la date du retrait.");
    }

    @Override
    public Class<Seen> counts() {
        return Seen.class;
    }

    @Override
    public List<Contribution> contributions(Seen fact) {
        return switch (fact) {
            case Answered it
            when !it.wasAnswered() ->
                List.of(Contribution.one(
                        it.on(), it.where(), Map.of("theme", it.theme().name())));
            case Reopened it
            when it.fromState() == ClosedState.ANSWERED ->
                List.of(Contribution.oneLess(
                        it.on(), it.where(), Map.of("theme", it.theme().name())));
            case Answered _, Reopened _ -> List.of();
        };
    }
}
