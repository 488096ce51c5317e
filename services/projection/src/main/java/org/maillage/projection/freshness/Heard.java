package org.maillage.projection.freshness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;

/** What was heard so far, place by place: it stays small however long the journal is, and hearing it again changes nothing. */
final class Heard {

    private static final Voices NOTHING = new Voices();

    private final Map<Place, Voices> byPlace = new HashMap<>();
    private final Map<String, Set<String>> eventsByFigure = new HashMap<>();

    void hear(JournalEntry entry) {
        if (entry.isDead()) {
            return;
        }
        var origin = entry.origin();
        String event = origin.name();
        @Nullable String source = origin.partnerSource();
        var latest = new Latest(origin.occurred(), origin.recorded());
        var anywhere = in(Place.ANYWHERE);
        anywhere.said(event, source, latest);
        for (Addition addition : entry.additions()) {
            String figure = addition.figure();
            eventsByFigure.computeIfAbsent(figure, _ -> new HashSet<>()).add(event);
            anywhere.counted(figure, source, latest);
            eachPlace(addition.contribution().where(), there -> {
                there.said(event, source, latest);
                there.counted(figure, source, latest);
            });
        }
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
