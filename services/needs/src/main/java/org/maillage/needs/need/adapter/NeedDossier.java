package org.maillage.needs.need.adapter;

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
import org.maillage.needs.need.NeedState;

/**
 * One need as staff read it.
 *
 * @param version   for {@code If-Match}
 * @param synthetic demonstration data
 * @param history   what happened, in order
 * @param texts     what was said, for those who may read it
 * @param projects  that take it up, as incubation has told
 * @param waiting   statements that wait for a step before them, and services that wait to answer it
 */
record NeedDossier(
        UUID id,
        long version,
        UUID threadId,
        boolean synthetic,
        NeedDocument state,
        List<HistoryEntry> history,
        List<Texts.ReadableText> texts,
        List<NeedProjects.Project> projects,
        List<Waits> waiting) {

    static NeedDossier of(
            AggregateDocument<NeedState> need, List<Texts.ReadableText> texts, List<NeedProjects.Project> projects) {
        Chain chain = Objects.requireNonNull(need.chain());
        return new NeedDossier(
                need.id(),
                need.version(),
                chain.threadId(),
                chain.synthetic(),
                NeedDocument.of(Objects.requireNonNull(need.state())),
                need.history(),
                texts,
                projects,
                need.waiting().stream().map(Waits::of).toList());
    }

    /**
     * @param receiptId of the statement; for a service, the id of impact’s event
     * @param code      what it waits for
     * @param until     when it is refused; null for a service, which waits as long as it takes
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
