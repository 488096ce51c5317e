package org.maillage.eventingtests;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.Documents.Trim;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.eventingtests.Counts.Count;

/** Documents as the contract needs them: what they say beside their revision hardly matters. */
final class Documented {

    static final Instant NOON = Instant.parse("2026-06-01T10:00:00Z");

    private Documented() {}

    static AggregateDocument<Count> first(UUID id) {
        return document(id, 1, 0, List.of(), null, NOON);
    }

    static AggregateDocument<Count> after(AggregateDocument<Count> before, int sum) {
        return document(before.id(), before.revision() + 1, sum, before.pending(), before.due(), before.savedAt());
    }

    static AggregateDocument<Count> pending(UUID id, Instant savedAt, long... sequences) {
        List<Pending> pending =
                LongStream.of(sequences).mapToObj(Documented::event).toList();
        return document(id, 1, 0, pending, null, savedAt);
    }

    static AggregateDocument<Count> due(UUID id, Instant due) {
        return document(id, 1, 0, List.of(), due, NOON);
    }

    static Pending event(long sequence) {
        var envelope = new Envelope("e" + sequence, "/maillage/needs", "count-added", "c", NOON, Map.of());
        return new Pending(
                Counts.EVENTS, "c", sequence, new WireEvent(envelope, "{}".getBytes(StandardCharsets.UTF_8)));
    }

    static Trim trim(AggregateDocument<Count> published, Pending... left) {
        return new Trim(published.id(), published.revision(), List.of(left));
    }

    private static AggregateDocument<Count> document(
            UUID id, long revision, int sum, List<Pending> pending, @Nullable Instant due, Instant savedAt) {
        return new AggregateDocument<>(
                id,
                revision,
                pending.size(),
                new Count(true, sum),
                Chain.ownThread(id, true),
                pending,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                due,
                savedAt);
    }
}
