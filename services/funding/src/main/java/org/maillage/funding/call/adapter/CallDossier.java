package org.maillage.funding.call.adapter;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.funding.call.CallState;

/**
 * One call as staff read it.
 *
 * @param version      for {@code If-Match}
 * @param awardedCents what its awards come to, as far as the service knows
 * @param overrunCents by how much they exceed the envelope: no further award until a revision
 * @param history      what happened, in order
 */
record CallDossier(
        UUID id, long version, CallDocument state, long awardedCents, long overrunCents, List<HistoryEntry> history) {

    static CallDossier of(AggregateDocument<CallState> call, long awardedCents) {
        CallDocument state = CallDocument.of(Objects.requireNonNull(call.state()));
        return new CallDossier(
                call.id(),
                call.version(),
                state,
                awardedCents,
                Math.max(0, awardedCents - state.envelopeCents()),
                call.history());
    }
}
