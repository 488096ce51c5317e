package org.maillage.projection.figures.impact;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure.Variety;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.impact.DeclarationFact.Partnership;
import org.maillage.projection.figures.impact.DeclarationFact.PartnershipDeclared;

/** Projets à trois genres de partenaires: a part for each kind that a project or place works with, however many partners it has. */
final class Cooperation implements Counted<PartnershipDeclared> {

    private static final String PROJECT_OR_PLACE = "projectOrPlace";
    private static final String PARTNER_KIND = "partnerKind";
    private static final int KINDS = 3;

    @Override
    public Definition definition() {
        return Definition.shown(
                "cooperation",
                "Projets à trois genres de partenaires",
                "projets et lieux",
                new Variety(KINDS),
                List.of(PROJECT_OR_PLACE, PARTNER_KIND),
                "Nombre de projets ou de lieux qui ont des partenaires d’au moins trois genres différents.");
    }

    @Override
    public Class<PartnershipDeclared> counts() {
        return PartnershipDeclared.class;
    }

    @Override
    public List<Contribution> contributions(PartnershipDeclared fact) {
        return Difference.between(fact.before(), fact.after(), Cooperation::of);
    }

    private static List<Contribution> of(Partnership it) {
        String kind = it.kind().name();
        var by = Map.of(PROJECT_OR_PLACE, it.projectOrPlace(), PARTNER_KIND, kind);
        return List.of(
                Contribution.one(it.since(), Territories.whole(), by).inPart(Variety.part(it.projectOrPlace(), kind)));
    }
}
