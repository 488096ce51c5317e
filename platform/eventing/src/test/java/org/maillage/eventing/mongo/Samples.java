package org.maillage.eventing.mongo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.eventing.aggregate.Outcome;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.aggregate.SealedText;
import org.maillage.eventing.aggregate.StateMapping;
import org.maillage.eventing.aggregate.Waiting;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;

/** Documents in which everything that may be there is there, with instants as exact as a clock gives them. */
final class Samples {

    static final UUID ID = UUID.fromString("e767254a-d1d9-5d8b-829c-eec0d59c4af0");
    static final Instant EXACTLY = Instant.parse("2026-06-01T10:00:00.123456789Z");
    static final Instant TO_THE_MILLISECOND = Instant.parse("2026-06-01T10:00:00.123Z");

    private Samples() {}

    record Words(String said) {}

    static final class WordsMapping implements StateMapping<Words> {
        @Override
        public Document write(Words state) {
            return new Document("said", state.said());
        }

        @Override
        public Words read(Document stored) {
            return new Words(stored.getString("said"));
        }
    }

    static AggregateDocument<Words> full() {
        return new AggregateDocument<>(
                ID,
                7,
                3,
                new Words("bonjour"),
                new Chain(ID, true),
                List.of(new Pending("needs.need.events.v1", ID.toString(), 3, event("3", "2017-0042")), verdict()),
                handled(),
                List.of(waiting(true, EXACTLY, EXACTLY), waiting(false, null, null)),
                List.of(new SealedText("s1", "description", new byte[] {1, 2, 3})),
                List.of(entry(1, "/partenaires/essai", null), entry(2, null, "somebody")),
                TO_THE_MILLISECOND,
                TO_THE_MILLISECOND);
    }

    static WireEvent event(String id, @Nullable String subject) {
        var extensions = Map.of("recordedtime", EXACTLY.toString(), "synthetic", "true");
        return new WireEvent(
                new Envelope(id, "/partenaires/essai", "a.b-c.v1", subject, EXACTLY, extensions),
                "{\"é\":1}".getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Outcome> handled() {
        var handled = new LinkedHashMap<String, Outcome>();
        handled.put("s.1 $", new Outcome.Applied(List.of(ID, new UUID(1, 2))));
        handled.put("ring@" + EXACTLY, new Outcome.Applied(List.of()));
        handled.put("s2", new Outcome.Refused("dates.inconsistent", "Trop tôt.", "openedOn"));
        handled.put("s3", new Outcome.Refused("already", "Déjà.", null));
        return handled;
    }

    private static Pending verdict() {
        return new Pending("statements.verdicts.v1", "s1", 0, event("v", null));
    }

    private static Waiting waiting(boolean statement, @Nullable Instant expires, @Nullable Instant nextTry) {
        return new Waiting(
                "w" + statement, statement, event("w", "f"), statement, "early", "Trop tôt.", expires, 4, nextTry);
    }

    private static HistoryEntry entry(long sequence, @Nullable String source, @Nullable String actor) {
        return new HistoryEntry(sequence, new UUID(3, sequence), "a.b-c.v1", EXACTLY, EXACTLY, "s1", source, actor);
    }
}
