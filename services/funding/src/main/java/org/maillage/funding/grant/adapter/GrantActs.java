package org.maillage.funding.grant.adapter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.funding.grant.InstructionAct;
import org.maillage.funding.grant.WithdrawnBy;

/** Bodies of the acts of staff. {@code at} and {@code recordedAt} are for those who take over history. */
sealed interface GrantActs {

    int LONGEST_REASON = 500;
    int LONGEST_ITEM = 160;
    int MOST_ITEMS = 20;

    /**
     * @param items    pieces or points, never words about a person
     * @param answerBy with INFORMATION_REQUESTED, last day to bring them
     */
    record Instruction(
            @NotNull InstructionAct act,
            @Size(max = MOST_ITEMS) @Nullable List<@NotBlank @Size(max = LONGEST_ITEM) String> items,
            @Nullable LocalDate answerBy,
            @Nullable Instant at,
            @Nullable Instant recordedAt)
            implements GrantActs {}

    /** @param reason in words that stay with the grant, encrypted */
    record Withdrawal(
            @NotNull WithdrawnBy by,
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @Nullable Instant at,
            @Nullable Instant recordedAt)
            implements GrantActs {}
}
