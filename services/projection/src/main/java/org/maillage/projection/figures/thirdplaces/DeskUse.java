package org.maillage.projection.figures.thirdplaces;

import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Measure.Operand;
import org.maillage.projection.figures.Measure.Window;
import org.maillage.projection.figures.thirdplaces.PlaceFact.DeskDays;
import org.maillage.projection.figures.thirdplaces.PlaceFact.DesksUsed;

/** Usage des postes de travail: both halves are parts of the same cells, on the last day of the recorded period. */
final class DeskUse implements Counted<DesksUsed> {

    private static final String KEY = "occupation-postes";
    private static final String USED = "used";
    private static final String OFFERED = "offered";

    @Override
    public Definition definition() {
        return Definition.sum(
                KEY,
                "Usage des postes de travail",
                "%",
                new Measure.Ratio(Operand.parts(KEY, USED), Operand.parts(KEY, OFFERED), Window.PERIOD),
                List.of(AreaLet.PLACE),
                "Jours-postes utilisés rapportés aux jours-postes offerts, jours d’ouverture seulement.");
    }

    @Override
    public Class<DesksUsed> counts() {
        return DesksUsed.class;
    }

    @Override
    public List<Contribution> contributions(DesksUsed use) {
        return Difference.between(use.before(), use.after(), days -> parts(use, days));
    }

    private static List<Contribution> parts(DesksUsed use, DeskDays days) {
        var by = Map.of(AreaLet.PLACE, use.place());
        return List.of(
                new Contribution(use.on(), use.where(), by, USED, days.used()),
                new Contribution(use.on(), use.where(), by, OFFERED, days.offered()));
    }
}
