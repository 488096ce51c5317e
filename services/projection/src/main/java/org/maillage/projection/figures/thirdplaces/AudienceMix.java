package org.maillage.projection.figures.thirdplaces;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.thirdplaces.PlaceFact.MixDeclared;
import org.maillage.projection.figures.thirdplaces.PlaceFact.Origin;

/** Mixité des publics des lieux: one part for each origin, on the last day of the declared period. */
final class AudienceMix implements Counted<MixDeclared> {

    private static final int SHOWN_FROM = 20;

    @Override
    public Definition definition() {
        return Definition.shown(
                        "mixite-lieux",
                        "Mixité des publics des lieux",
                        "indice 0 à 0,75",
                        new Measure.Diversity(SHOWN_FROM),
                        List.of(AreaLet.PLACE, "origin"),
                        "Un moins la somme des carrés des parts de quatre origines du public : même QPV, autre QPV, reste de la "
                                + "Métropole, ailleurs.")
                .ofPersons()
                .ofQuarters();
    }

    @Override
    public Class<MixDeclared> counts() {
        return MixDeclared.class;
    }

    @Override
    public List<Contribution> contributions(MixDeclared mix) {
        return Difference.between(mix.before(), mix.after(), persons -> parts(mix, persons));
    }

    private static List<Contribution> parts(MixDeclared mix, Map<Origin, Integer> persons) {
        return persons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> part(mix, it.getKey().name(), it.getValue()))
                .toList();
    }

    private static Contribution part(MixDeclared mix, String origin, int persons) {
        var by = Map.of(AreaLet.PLACE, mix.place(), "origin", origin);
        return new Contribution(mix.on(), mix.where(), by, origin, persons);
    }
}
