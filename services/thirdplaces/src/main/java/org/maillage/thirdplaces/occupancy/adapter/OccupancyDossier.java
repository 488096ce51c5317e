package org.maillage.thirdplaces.occupancy.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.eventing.aggregate.Waiting;
import org.maillage.thirdplaces.occupancy.OccupancyState;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;

/**
 * One occupancy as staff read it.
 *
 * @param version   for {@code If-Match}
 * @param synthetic demonstration data
 * @param history   what happened, in order
 * @param waiting   statements that wait for a step before them
 */
record OccupancyDossier(
        UUID id,
        long version,
        UUID threadId,
        boolean synthetic,
        OccupancyDocument state,
        List<HistoryEntry> history,
        List<Waits> waiting) {

    static OccupancyDossier of(AggregateDocument<OccupancyState> occupancy) {
        Chain chain = Objects.requireNonNull(occupancy.chain());
        return new OccupancyDossier(
                occupancy.id(),
                occupancy.version(),
                chain.threadId(),
                chain.synthetic(),
                OccupancyDocument.of((Signed) Objects.requireNonNull(occupancy.state())),
                occupancy.history(),
                occupancy.waiting().stream().map(Waits::of).toList());
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
