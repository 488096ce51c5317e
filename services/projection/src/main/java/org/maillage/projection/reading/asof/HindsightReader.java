package org.maillage.projection.reading.asof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.projection.fold.Position;
import org.maillage.projection.reading.CellQuery;
import org.maillage.projection.reading.Explained;
import org.maillage.projection.reading.Explainer;
import org.maillage.projection.reading.Explanation;
import org.maillage.projection.reading.Knowledge;
import org.maillage.projection.reading.Offsets;
import org.maillage.projection.reading.Provenance;
import org.maillage.projection.reading.asof.Hindsight.Reason;
import org.maillage.projection.reading.asof.Hindsight.Revision;

/** Compares the two clocks. */
public final class HindsightReader {

    private static final Comparator<Revision> AS_RECORDED = Comparator.comparing(
                    (Revision it) -> it.origin().recorded())
            .thenComparing(it -> it.position().partition().toString())
            .thenComparingLong(it -> it.position().offset())
            .thenComparing(Revision::countsNow);

    private final Explainer explainer;

    public HindsightReader(Explainer explainer) {
        this.explainer = explainer;
    }

    /** What was known of a value at a moment, what is known now below a cut, and the events between the two. */
    public Hindsight of(Provenance journal, CellQuery cell, Instant moment, Offsets upTo) {
        var then = explainer.explain(journal, cell, new Knowledge.Then(moment), upTo);
        var now = explainer.explain(journal, cell, new Knowledge.Now(moment), upTo);
        var events = new ArrayList<>(revisions(true, now, then, Reason.RECORDED_LATER));
        events.addAll(revisions(false, then, now, Reason.OCCURRED_LATER));
        events.sort(AS_RECORDED);
        return new Hindsight(then.value(), now.value(), events);
    }

    /** The events of what counts in one and not in the other. */
    private static List<Revision> revisions(
            boolean countsNow, Explanation in, Explanation notIn, Reason whatTheOtherClockLeavesOut) {
        var others = notIn.all().stream().map(Explained::identity).collect(Collectors.toSet());
        Map<Position, List<Explained>> byEvent = new LinkedHashMap<>();
        in.all().stream()
                .filter(it -> !others.contains(it.identity()))
                .forEach(it -> byEvent.computeIfAbsent(it.counted().position(), _ -> new ArrayList<>())
                        .add(it));
        return byEvent.entrySet().stream()
                .map(it -> new Revision(
                        it.getKey(),
                        it.getValue().getFirst().counted().origin(),
                        it.getValue().stream().anyMatch(one -> notIn.knowledge().counts(one.counted()))
                                ? Reason.COUNTS_WITH_ANOTHER
                                : whatTheOtherClockLeavesOut,
                        countsNow,
                        it.getValue()))
                .toList();
    }
}
