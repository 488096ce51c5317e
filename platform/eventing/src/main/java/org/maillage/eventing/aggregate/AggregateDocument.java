package org.maillage.eventing.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one aggregate, written in one piece.
 *
 * @param revision         counts the writes and guards every one of them; 0 before the first
 * @param version          counts its events
 * @param state            null while only refusals or waiting messages are remembered
 * @param chain            null like the state
 * @param pending          events and verdicts not yet known to be in Kafka, in order
 * @param handled          every message decided here, refusals included: the permanent dedup
 * @param waiting          queue, in order of arrival
 * @param texts            free texts, sealed
 * @param history          its events in short
 * @param due              when time alone must make something happen
 * @param savedAt          when it was last written
 */
public record AggregateDocument<S>(
        UUID id,
        long revision,
        long version,
        @Nullable S state,
        @Nullable Chain chain,
        List<Pending> pending,
        Map<String, Outcome> handled,
        List<Waiting> waiting,
        List<SealedText> texts,
        List<HistoryEntry> history,
        @Nullable Instant due,
        Instant savedAt) {

    /** One that nothing was ever said to. */
    public static <S> AggregateDocument<S> absent(UUID id) {
        return new AggregateDocument<>(
                id, 0, 0, null, null, List.of(), Map.of(), List.of(), List.of(), List.of(), null, Instant.EPOCH);
    }

    /** Highest sequence such that it and all before it are known to be in Kafka: events leave only from the front. */
    public long publishedThrough() {
        return pending.stream()
                .filter(Pending::isEvent)
                .mapToLong(it -> it.sequence() - 1)
                .findFirst()
                .orElse(version);
    }
}
