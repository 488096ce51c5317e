package org.maillage.projection.figures.thirdplaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Counted;
import org.maillage.projection.figures.Definition;
import org.maillage.projection.figures.Difference;
import org.maillage.projection.figures.Measure;
import org.maillage.projection.figures.Programmes;
import org.maillage.projection.figures.thirdplaces.PlaceFact.Attendance;
import org.maillage.projection.figures.thirdplaces.PlaceFact.EventHeld;

/** Événements ouverts au public, with those who came in parts of the same cells. */
final class PublicEvents implements Counted<EventHeld> {

    static final String ATTENDEES = "attendees";
    static final String RESIDENTS = "residents";

    @Override
    public Definition definition() {
        return Definition.shown(
                "evenements-publics",
                "Événements ouverts au public",
                "événements",
                new Measure.Count().apart(Programmes.DIMENSION).telling(ATTENDEES, RESIDENTS),
                List.of(AreaLet.PLACE, "price", Programmes.DIMENSION),
                "Nombre d’événements ouverts à tous dans les tiers-lieux.");
    }

    @Override
    public Class<EventHeld> counts() {
        return EventHeld.class;
    }

    @Override
    public List<Contribution> contributions(EventHeld event) {
        return Difference.between(event.before(), event.after(), attendance -> counted(event, attendance));
    }

    private static List<Contribution> counted(EventHeld event, Attendance attendance) {
        if (!attendance.open()) {
            return List.of();
        }
        var by =
                Map.of(AreaLet.PLACE, event.place(), "price", attendance.price().name());
        var one = Contribution.one(event.on(), event.where(), by);
        var contributions = new ArrayList<>(Programmes.with(one, event.programmes()));
        contributions.add(new Contribution(event.on(), event.where(), by, ATTENDEES, attendance.attendees()));
        contributions.add(new Contribution(event.on(), event.where(), by, RESIDENTS, attendance.residents()));
        return contributions;
    }
}
