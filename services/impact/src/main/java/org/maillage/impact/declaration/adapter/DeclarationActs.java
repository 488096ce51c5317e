package org.maillage.impact.declaration.adapter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.DisputeOutcome;
import org.maillage.impact.declaration.Proof;
import tools.jackson.databind.JsonNode;

/** Bodies of the acts on a declaration. {@code at} and {@code recordedAt} are for those who take over history. */
sealed interface DeclarationActs {

    int LONGEST_FIELD = 60;
    int LONGEST_TEXT = 1_000;
    int LONGEST_URL = 500;

    @Nullable
    Instant at();

    @Nullable
    Instant recordedAt();

    /** @param evidenceUrl document */
    record Verification(
            @NotNull Proof level,

            @Size(max = LONGEST_URL) @Pattern(regexp = "https?://\\S+") @Nullable
            String evidenceUrl,

            @Nullable Instant at,
            @Nullable Instant recordedAt)
            implements DeclarationActs {}

    /** @param field what is contested */
    record Contestation(
            @NotBlank @Size(max = LONGEST_FIELD) String field,
            @NotBlank @Size(max = LONGEST_TEXT) String reason,
            @Nullable Instant at,
            @Nullable Instant recordedAt)
            implements DeclarationActs {}

    /** @param values new complete values, with CORRECTED */
    record DisputeAnswer(
            @NotNull DisputeOutcome outcome,
            @NotBlank @Size(max = LONGEST_TEXT) String answer,
            @Nullable JsonNode values,
            @Nullable Instant at,
            @Nullable Instant recordedAt)
            implements DeclarationActs {}
}
