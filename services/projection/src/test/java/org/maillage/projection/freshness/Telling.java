package org.maillage.projection.freshness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.CityDay;
import org.maillage.projection.figures.Contribution;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;
import org.maillage.projection.freshness.Said.Counted;

/** A journal of what partners say, as it grows. */
public final class Telling implements JournalTail {

    private final List<JournalEntry> all = new ArrayList<>();
    private int read;

    /** Something that counts twice for a figure, nobody knows where. */
    public void says(String source, String name, String occurred, String recorded, String figure) {
        says(source, name, occurred, recorded, figure, Territories.UNKNOWN);
    }

    /** The same in a district of 2024. */
    public void says(String source, String name, String occurred, String recorded, String figure, String district) {
        var where = new Territories(new TreeMap<>(Map.of("2024", List.of(district, Territories.WHOLE))));
        var addition = new Addition(figure, 1, Contribution.one(CityDay.of(instant(occurred)), where, Map.of()));
        var origin = new Origin(
                "e",
                "org.maillage.impact." + name + ".v1",
                UUID.randomUUID(),
                1,
                instant(occurred),
                instant(recorded),
                "receipt",
                source);
        all.add(JournalEntry.read(position(), origin, List.of(addition, addition)));
    }

    /** The last could not be read. */
    public void lastIsDead() {
        var last = all.removeLast();
        all.add(JournalEntry.dead(last.position(), last.origin(), "not a view"));
    }

    /** Everything that was said. */
    public List<JournalEntry> all() {
        return List.copyOf(all);
    }

    @Override
    public void readOn(Consumer<Said> said) {
        all.subList(read, all.size()).forEach(entry -> said(entry).forEach(said));
        read = all.size();
    }

    /** All that one entry says; nothing when it could not be read. */
    public static List<Said> said(JournalEntry entry) {
        if (entry.isDead()) {
            return List.of();
        }
        var origin = entry.origin();
        var latest = new Latest(origin.occurred(), origin.recorded());
        var all = new ArrayList<Said>();
        all.add(new Said(origin.name(), origin.partnerSource(), latest, null));
        for (Addition addition : entry.additions()) {
            var counted = new Counted(addition.figure(), addition.contribution().where());
            all.add(new Said(origin.name(), origin.partnerSource(), latest, counted));
        }
        return all;
    }

    /** An instant, or the first one of a day. */
    public static Instant instant(String text) {
        return Instant.parse(text.contains("T") ? text : text + "T00:00:00Z");
    }

    private Position position() {
        return new Position(new Partition("impact.job.events.v1", 0), all.size());
    }
}
