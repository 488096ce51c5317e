package org.maillage.projection.incoming.impact;

import java.util.List;
import org.maillage.projection.figures.Territories;
import org.maillage.projection.figures.impact.JobFact;
import org.maillage.projection.figures.impact.JobFact.Contract;
import org.maillage.projection.figures.impact.JobFact.Gender;
import org.maillage.projection.figures.impact.JobFact.Job;
import org.maillage.projection.figures.impact.JobFact.LivesInQpv;
import org.maillage.projection.figures.impact.JobFact.Nature;
import org.maillage.projection.figures.impact.JobFact.Situation;
import org.maillage.projection.incoming.Facts;
import org.maillage.projection.incoming.Views;
import org.maillage.projection.incoming.Vocabulary;
import org.maillage.projection.incoming.Vocabulary.Told;
import org.maillage.projection.incoming.Vocabulary.Word;
import org.maillage.projection.incoming.impact.JobViews.JobCorrectedV1;
import org.maillage.projection.incoming.impact.JobViews.JobCount;
import org.maillage.projection.incoming.impact.JobViews.JobDeclaredV1;
import org.maillage.projection.incoming.impact.JobViews.JobEndedV1;
import org.maillage.projection.incoming.impact.JobViews.JobMatchedV1;
import org.maillage.projection.incoming.impact.JobViews.JobSplitV1;
import org.maillage.projection.incoming.impact.JobViews.JobStatusCheckedV1;

/** What the impact service tells of jobs, in the terms of the figures. */
public final class JobFacts {

    private JobFacts() {}

    /** Every type that is counted. */
    public static Facts vocabulary() {
        return new Vocabulary(
                "impact",
                Word.of("job-declared.v1", JobDeclaredV1.class, JobFacts::declared),
                Word.of("job-ended.v1", JobEndedV1.class, JobFacts::ended),
                Word.of("job-status-checked.v1", JobStatusCheckedV1.class, JobFacts::checked),
                Word.of("job-matched.v1", JobMatchedV1.class, JobFacts::matched),
                Word.of("job-split.v1", JobSplitV1.class, JobFacts::split),
                Word.of("job-corrected.v1", JobCorrectedV1.class, JobFacts::corrected));
    }

    private static JobFact declared(JobDeclaredV1 it, Told told) {
        var count = new JobCount(
                it.fteHundredths(),
                it.contract(),
                it.nature(),
                it.gender(),
                it.livesInQpv(),
                it.startedOn(),
                null,
                it.programmes(),
                it.qpv(),
                it.qpvBasis(),
                Situation.NONE.name());
        return new JobFact.Declared(job(count));
    }

    private static JobFact ended(JobEndedV1 it, Told told) {
        return new JobFact.Ended(
                job(it.job()),
                it.endedOn(),
                it.counted(),
                situation(it.situationBefore()),
                situation(it.situationAfter()));
    }

    private static JobFact checked(JobStatusCheckedV1 it, Told told) {
        return new JobFact.StatusChecked(
                job(it.job()), it.counted(), situation(it.situationBefore()), situation(it.situationAfter()));
    }

    private static JobFact matched(JobMatchedV1 it, Told told) {
        return new JobFact.Matched(job(it.job()), situation(it.situationBefore()), situation(it.situationAfter()));
    }

    private static JobFact split(JobSplitV1 it, Told told) {
        return new JobFact.Split(job(it.job()), situation(it.situationBefore()), situation(it.situationAfter()));
    }

    private static JobFact corrected(JobCorrectedV1 it, Told told) {
        return new JobFact.Corrected(job(it.before()), it.cancelled() ? null : job(it.after()), it.counted());
    }

    private static Job job(JobCount it) {
        return new Job(
                it.fteHundredths(),
                Views.constant(it.contract(), Contract.UNKNOWN),
                Views.constant(it.nature(), Nature.UNKNOWN),
                Views.constant(it.gender(), Gender.UNKNOWN),
                Views.constant(it.livesInQpv(), LivesInQpv.UNKNOWN),
                it.startedOn(),
                it.endedOn(),
                Territories.of(it.qpv(), it.qpvBasis()),
                it.programmes() == null ? List.of() : it.programmes(),
                situation(it.situation12()));
    }

    private static Situation situation(String name) {
        return Views.constant(name, Situation.UNKNOWN);
    }
}
