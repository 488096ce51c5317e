package org.maillage.impact.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Correction;
import org.maillage.impact.declaration.UnknownFile;

/**
 * What may be asked of a claim. {@code at} is when it occurred. Free texts stay outside: a command only says whether one was
 * given. What other files know comes in with the command.
 */
public sealed interface JobCommand {

    /** When it occurred. */
    Instant at();

    /**
     * Opens the claim.
     *
     * @param unknown a file whose thread or place is needed and not known yet
     */
    record Declare(Instant at, Claim claim, @Nullable UnknownFile unknown) implements JobCommand {}

    /**
     * @param endedOn   last day, with LEFT
     * @param endReason with LEFT
     * @param months    with RENEWED, new length of the contract from the first day
     * @param by        who says so
     */
    record Check(
            Instant at,
            Checkpoint checkpoint,
            CheckedStatus status,
            @Nullable LocalDate endedOn,
            @Nullable EndReason endReason,
            @Nullable Integer months,
            Evidence evidence,
            ConfirmedBy by)
            implements JobCommand {}

    record Confirm(Instant at, Evidence evidence) implements JobCommand {}

    /** The contract is over: {@code at} is the first instant after it. */
    record EndContract(Instant at) implements JobCommand {}

    /**
     * @param values      new complete values; null when the job never was
     * @param othersInto  whether other claims are matched into this one
     * @param withReason  whether a reason was given
     */
    record Correct(
            Instant at,
            Correction correction,
            @Nullable Claim values,
            @Nullable UnknownFile unknown,
            boolean othersInto,
            boolean withReason)
            implements JobCommand {}

    /**
     * @param self      seniority of this claim
     * @param principal the other claim as this service knows it; null when it does not
     * @param score     of the candidate rule, 0…100
     * @param by        opaque id of the person who confirms
     */
    record Match(
            Instant at,
            Seniority self,
            JobId into,
            @Nullable Principal principal,
            int score,
            UUID by) implements JobCommand {

        /** @param recordedAt when it was recorded */
        public record Principal(Instant recordedAt, boolean cancelled) {}
    }

    record Split(Instant at, boolean withReason) implements JobCommand {}
}
