package org.maillage.projection.threads;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;

/** The events of all files of a thread, one after the other as they occurred. */
final class Steps {

    /** The whole is the same in each. */
    private static final String ZONING = "2024";

    private record Told(FileId file, JournalEntry event) {}

    /** What happened at the same instant is told in the order in which it was recorded, of a file in that of its sequence. */
    private static final Comparator<Told> AS_IT_OCCURRED = Comparator.comparing(
                    (Told it) -> it.event.origin().occurred())
            .thenComparing(it -> it.event.origin().recorded())
            .thenComparing(it -> it.file.toString())
            .thenComparingLong(it -> it.event.origin().sequence());

    private Steps() {}

    static List<Step> of(Chain chain) {
        var steps = new ArrayList<Step>();
        Told before = null;
        for (Told it : told(chain)) {
            Long days = before == null ? null : days(before.event, it.event);
            steps.add(new Step(it.file, it.event, days, counts(it.event)));
            before = it;
        }
        return steps;
    }

    /** By figure, what an event adds to the whole of the city; parts of a distribution are left out. */
    static Map<String, Long> counts(JournalEntry event) {
        var counts = new TreeMap<String, Long>();
        for (Addition addition : event.additions()) {
            var it = addition.contribution();
            if (it.part().isEmpty()
                    && it.where().byZoning().getOrDefault(ZONING, List.of()).contains(Territories.WHOLE)) {
                counts.merge(addition.figure(), it.amount(), Long::sum);
            }
        }
        return counts;
    }

    private static List<Told> told(Chain chain) {
        return chain.files().stream()
                .flatMap(dossier -> dossier.events().stream().map(event -> new Told(dossier.id(), event)))
                .sorted(AS_IT_OCCURRED)
                .toList();
    }

    private static long days(JournalEntry before, JournalEntry after) {
        return ChronoUnit.DAYS.between(
                CityDay.of(before.origin().occurred()),
                CityDay.of(after.origin().occurred()));
    }
}
