package org.maillage.impact.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a claim. {@code at} is when it occurred. */
public sealed interface JobEvent {

    /** When it occurred. */
    Instant at();

    record JobDeclared(Instant at, Claim claim) implements JobEvent {}

    record JobConfirmed(Instant at, Evidence evidence, ConfirmedBy by) implements JobEvent {}

    /**
     * @param months  new length of the contract, with RENEWED; stays in the service
     * @param job     as counted
     * @param counted false while matched
     * @param before  situation at 12 months counted until now
     * @param after   situation at 12 months counted from now on
     */
    record JobStatusChecked(
            Instant at,
            Checkpoint checkpoint,
            CheckedStatus status,
            @Nullable LocalDate endedOn,
            @Nullable EndReason endReason,
            @Nullable Integer months,
            Evidence evidence,
            JobCount job,
            boolean counted,
            Situation before,
            Situation after)
            implements JobEvent {}

    /** @param job what leaves the stock */
    record JobEnded(
            Instant at,
            LocalDate endedOn,
            @Nullable EndReason endReason,
            JobCount job,
            boolean counted,
            Situation before,
            Situation after)
            implements JobEvent {}

    /** @param job what this claim no longer counts for */
    record JobMatched(Instant at, JobId into, int score, UUID by, JobCount job, Situation before, Situation after)
            implements JobEvent {}

    /** @param job what this claim counts for again */
    record JobSplit(Instant at, JobId from, JobCount job, Situation before, Situation after) implements JobEvent {}

    /**
     * @param corrects  the event that is corrected
     * @param before    as counted until now
     * @param after     as counted from now on; the same where the job never was
     * @param cancelled the job never was
     * @param counted   false while matched
     * @param claim     the new values, which stay in the service; null when cancelled
     */
    record JobCorrected(
            Instant at,
            UUID corrects,
            JobCount before,
            JobCount after,
            boolean cancelled,
            boolean counted,
            @Nullable Claim claim)
            implements JobEvent {}
}
