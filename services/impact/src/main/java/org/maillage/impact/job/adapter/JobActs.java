package org.maillage.impact.job.adapter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.job.Evidence;
import tools.jackson.databind.JsonNode;

/** Bodies of the acts of staff. {@code at} and {@code recordedAt} are for those who take over history. */
sealed interface JobActs {

    int LONGEST_REASON = 500;

    @Nullable
    Instant at();

    @Nullable
    Instant recordedAt();

    /** @param intoJobId the older claim of the same job */
    record Match(
            @NotNull UUID intoJobId,
            @Nullable Instant at,
            @Nullable Instant recordedAt) implements JobActs {}

    /**
     * Two claims that a person has looked at.
     *
     * @param jobId      one of two jobs
     * @param otherJobId the other
     */
    record Distinct(@NotNull UUID jobId, @NotNull UUID otherJobId) {}

    record Split(
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable Instant at,
            @Nullable Instant recordedAt) implements JobActs {}

    record Confirmation(
            @NotNull Evidence evidence,
            @Nullable Instant at,
            @Nullable Instant recordedAt) implements JobActs {}

    /**
     * @param values    new complete values, those of {@code job-declared}; absent from a cancellation
     * @param cancelled the job never was
     */
    record Correction(
            @Nullable JsonNode values,
            @Nullable Boolean cancelled,
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable Instant at,
            @Nullable Instant recordedAt)
            implements JobActs {}
}
