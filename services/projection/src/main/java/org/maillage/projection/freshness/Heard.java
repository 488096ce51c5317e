package org.maillage.projection.freshness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.maillage.projection.figures.Territories;

/** What was heard so far, place by place: it stays small however long the journal is, and hearing it again changes nothing. */
final class Heard {

    private static final Voices NOTHING = new Voices();

    private final Map<Place, Voices> byPlace = new HashMap<>();
    private final Map<String, Set<String>> eventsByFigure = new HashMap<>();

    void hear(Said it) {
        var anywhere = in(Place.ANYWHERE);
        var counted = it.counted();
        if (counted == null) {
            anywhere.said(it.event(), it.source(), it.latest());
            return;
        }
        String figure = counted.figure();
        eventsByFigure.computeIfAbsent(figure, _ -> new HashSet<>()).add(it.event());
        anywhere.counted(figure, it.source(), it.latest());
        eachPlace(counted.where(), there -> {
            there.said(it.event(), it.source(), it.latest());
            there.counted(figure, it.source(), it.latest());
        });
    }

    /** What was heard of a place; nothing where nobody knows it. */
    Voices of(Place place) {
        return byPlace.getOrDefault(place, NOTHING);
    }

    /** Whether an event of that name ever counted for a figure. */
    boolean counts(String event, String figure) {
        return eventsByFigure.getOrDefault(figure, Set.of()).contains(event);
    }

    private Voices in(Place place) {
        return byPlace.computeIfAbsent(place, _ -> new Voices());
    }

    private void eachPlace(Territories where, Consumer<Voices> voices) {
        where.byZoning().forEach((zoning, territories) -> {
            for (String territory : territories) {
                if (!territory.equals(Territories.WHOLE)) {
                    voices.accept(in(new Place(zoning, territory)));
                }
            }
        });
    }
}
