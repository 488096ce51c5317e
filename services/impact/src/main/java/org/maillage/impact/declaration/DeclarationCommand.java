package org.maillage.impact.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a declaration. {@code at} is when it occurred. Free texts stay outside: a command only says whether one
 * was given. What other files know comes in with the command.
 */
public sealed interface DeclarationCommand {

    /** When it occurred. */
    Instant at();

    /**
     * Opens the file.
     *
     * @param overlaps declarations of the same declarant and action whose period has a day in common with this one
     * @param unknown  a file whose thread or place is needed and not known yet
     */
    record Declare(
            Instant at,
            Content content,
            List<UUID> overlaps,
            @Nullable UnknownFile unknown) implements DeclarationCommand {
        public Declare {
            overlaps = List.copyOf(overlaps);
        }
    }

    /** @param closedOn first day closed */
    record CloseService(Instant at, LocalDate closedOn, ClosingReason reason) implements DeclarationCommand {}

    /**
     * @param kind   the kind that it is said to be
     * @param values new complete values; null when the declaration never was
     */
    record Correct(
            Instant at,
            Kind kind,
            Correction correction,
            @Nullable Content values,
            @Nullable UnknownFile unknown) implements DeclarationCommand {}

    /** @param evidenceUrl document */
    record Verify(Instant at, Proof level, @Nullable String evidenceUrl) implements DeclarationCommand {}

    /** @param field what is contested */
    record Contest(Instant at, UUID disputeId, String field, boolean withReason) implements DeclarationCommand {}

    /**
     * @param values    new complete values, with CORRECTED
     * @param precedent which event is corrected
     */
    record AnswerDispute(
            Instant at,
            UUID disputeId,
            DisputeOutcome outcome,
            @Nullable Content values,
            Precedent precedent,
            boolean withAnswer)
            implements DeclarationCommand {}
}
