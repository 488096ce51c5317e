package org.maillage.projection.figures.needs;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;

/** Besoins transmis à un projet: one at each hand-over. */
final class NeedsHandedOver implements Counted<NeedFact.HandedOver> {

    static final String KEY = "besoins-transmis";

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY,
                "Besoins transmis à un projet",
                "besoins",
                List.of("holderKind"),
                "Nombre de besoins transmis à un porteur de projet.");
    }

    @Override
    public Class<NeedFact.HandedOver> counts() {
        return NeedFact.HandedOver.class;
    }

    @Override
    public List<Contribution> contributions(NeedFact.HandedOver need) {
        return List.of(Contribution.one(
                need.on(), need.where(), Map.of("holderKind", need.holderKind().name())));
    }
}
