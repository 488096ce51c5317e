package org.maillage.impact.job.adapter;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Chain;
import org.maillage.eventing.aggregate.HistoryEntry;
import org.maillage.eventing.aggregate.Texts;
import org.maillage.impact.dossier.Waits;
import org.maillage.impact.job.JobState;

/**
 * One job as staff read it.
 *
 * @param version   for {@code If-Match}
 * @param synthetic demonstration data
 * @param matched   claims that are matched into it; what was said of them later is a proposal for this one
 * @param history   what happened, in order
 * @param texts     what was said, for those who may read it
 * @param waiting   statements that wait for a step before them
 */
record JobDossier(
        UUID id,
        long version,
        UUID threadId,
        boolean synthetic,
        JobDocument state,
        List<JobSearch.Row> matched,
        List<HistoryEntry> history,
        List<Texts.ReadableText> texts,
        List<Waits> waiting) {

    static JobDossier of(AggregateDocument<JobState> job, List<JobSearch.Row> matched, List<Texts.ReadableText> texts) {
        Chain chain = Objects.requireNonNull(job.chain());
        return new JobDossier(
                job.id(),
                job.version(),
                chain.threadId(),
                chain.synthetic(),
                JobDocument.of(Objects.requireNonNull(job.state())),
                matched,
                job.history(),
                texts,
                job.waiting().stream().map(Waits::of).toList());
    }
}
