package org.maillage.incubation.project.adapter;

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
import org.maillage.incubation.incoming.Surroundings;
import org.maillage.incubation.project.ProjectState;

/**
 * One project as staff read it.
 *
 * @param version   for {@code If-Match}
 * @param threadId  of its events
 * @param synthetic demonstration data
 * @param around    what other services have said of it
 * @param history   what happened, in order
 * @param texts     what was said, for those who may read it
 * @param waiting   statements that wait for a step before them
 */
record ProjectDossier(
        UUID id,
        long version,
        UUID threadId,
        boolean synthetic,
        ProjectDocument state,
        Surroundings.Around around,
        List<HistoryEntry> history,
        List<Texts.ReadableText> texts,
        List<Waits> waiting) {

    static ProjectDossier of(
            AggregateDocument<ProjectState> project, Surroundings.Around around, List<Texts.ReadableText> texts) {
        Chain chain = Objects.requireNonNull(project.chain());
        return new ProjectDossier(
                project.id(),
                project.version(),
                chain.threadId(),
                chain.synthetic(),
                ProjectDocument.of(Objects.requireNonNull(project.state())),
                around,
                project.history(),
                texts,
                project.waiting().stream().map(Waits::of).toList());
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
