package org.maillage.needs.need.adapter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.needs.need.SetAsideOutcome;

/** Bodies of the acts of staff. {@code at} and {@code recordedAt} are for those who take over history. */
sealed interface NeedActs {

    int LONGEST_REASON = 500;

    @Nullable
    Instant at();

    @Nullable
    Instant recordedAt();

    /** Why, in words that stay with the need, encrypted. */
    default @Nullable String reason() {
        return null;
    }

    /** @param intoNeedId the older need that lives on */
    record Merge(
            @NotNull UUID intoNeedId,
            @Size(max = LONGEST_REASON) @Nullable String reason,
            @Nullable Instant at,
            @Nullable Instant recordedAt)
            implements NeedActs {}

    record SetAside(
            @NotNull SetAsideOutcome outcome,
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable Instant at,
            @Nullable Instant recordedAt)
            implements NeedActs {}

    record Reopening(
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable Instant at,
            @Nullable Instant recordedAt) implements NeedActs {}

    /** @param closesOn last day of the search */
    record HolderSearch(
            @Nullable LocalDate closesOn,
            @Nullable Instant at,
            @Nullable Instant recordedAt) implements NeedActs {}

    /** @param serviceId a declaration of impact, of a service that is open */
    record Answer(
            @NotNull UUID serviceId,
            @Nullable Instant at,
            @Nullable Instant recordedAt) implements NeedActs {}
}
