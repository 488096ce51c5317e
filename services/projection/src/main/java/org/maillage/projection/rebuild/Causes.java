package org.maillage.projection.rebuild;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.JournalEntry;

/** Finds the events that do not add the same to a cell in two journals. */
final class Causes {

    private static final int MOST_LISTED = 20;

    private final Written live;
    private final UpToCut ofLive;
    private final Written candidate;
    private final UpToCut ofCandidate;

    /** An event, by whichever topic it came. */
    private record Identity(String eventId, @Nullable UUID aggregate, long sequence) {}

    private record Added(JournalEntry entry, long amount) {}

    Causes(Written live, UpToCut ofLive, Written candidate, UpToCut ofCandidate) {
        this.live = live;
        this.ofLive = ofLive;
        this.candidate = candidate;
        this.ofCandidate = ofCandidate;
    }

    /** The first of them. */
    List<Difference.Event> of(CellName cell) {
        var found = added(live, ofLive, cell);
        var expected = added(candidate, ofCandidate, cell);
        var all = new LinkedHashSet<>(expected.keySet());
        all.addAll(found.keySet());
        var events = new ArrayList<Difference.Event>();
        for (Identity identity : all) {
            var one = found.get(identity);
            var other = expected.get(identity);
            if (events.size() < MOST_LISTED && !Objects.equals(amount(one), amount(other))) {
                events.add(event(other == null ? Objects.requireNonNull(one) : other, amount(other), amount(one)));
            }
        }
        return events;
    }

    private static Map<Identity, Added> added(Written written, UpToCut upToCut, CellName cell) {
        var added = new HashMap<Identity, Added>();
        for (JournalEntry entry : written.adding(cell)) {
            if (upToCut.contains(entry)) {
                long amount = entry.additions().stream()
                        .mapToLong(it -> it.contribution().amount())
                        .sum();
                var origin = entry.origin();
                added.put(
                        new Identity(origin.eventId(), origin.aggregate(), origin.sequence()),
                        new Added(entry, amount));
            }
        }
        return added;
    }

    private static @Nullable Long amount(@Nullable Added added) {
        return added == null ? null : added.amount();
    }

    private static Difference.Event event(Added added, @Nullable Long expected, @Nullable Long found) {
        var origin = added.entry().origin();
        return new Difference.Event(
                origin.eventId(),
                origin.type(),
                origin.aggregate(),
                origin.sequence(),
                added.entry().position(),
                expected,
                found);
    }
}
