package org.maillage.thirdplaces.place.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.eventing.aggregate.Waiting;
import org.maillage.thirdplaces.place.PlaceState;
import org.maillage.thirdplaces.place.PlaceState.Registered;

/**
 * One place as staff read it.
 *
 * @param version   for {@code If-Match}
 * @param synthetic demonstration data
 * @param history   what happened, in order
 * @param texts     what was said in free words, for those who may read it
 * @param waiting   statements that wait for a step before them
 */
record PlaceDossier(
        UUID id,
        long version,
        UUID threadId,
        boolean synthetic,
        PlaceDocument state,
        List<HistoryEntry> history,
        List<Texts.ReadableText> texts,
        List<Waits> waiting) {

    /**
     * @param persons whether it tells how many came from where: counted exactly, that is for officers
     * @param texts   those that may be read
     */
    static PlaceDossier of(AggregateDocument<PlaceState> place, boolean persons, List<Texts.ReadableText> texts) {
        var state = PlaceDocument.of((Registered) Objects.requireNonNull(place.state()));
        Chain chain = Objects.requireNonNull(place.chain());
        return new PlaceDossier(
                place.id(),
                place.version(),
                chain.threadId(),
                chain.synthetic(),
                persons ? state : state.withoutMixes(),
                place.history(),
                texts,
                place.waiting().stream().map(Waits::of).toList());
    }

    /**
     * @param receiptId of the statement
     * @param code      what it waits for
     * @param until     when it is refused
     */
    record Waits(
            String receiptId,
            String type,
            String code,
            String detail,
            @Nullable Instant until) {

        private static Waits of(Waiting entry) {
            return new Waits(
                    entry.messageId(), entry.event().envelope().type(), entry.code(), entry.detail(), entry.expires());
        }
    }
}
