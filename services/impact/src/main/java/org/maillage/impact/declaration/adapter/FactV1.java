package org.maillage.impact.declaration.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.ClosingReason;
import org.maillage.impact.declaration.Content.Service.Price;
import org.maillage.impact.declaration.DisputeOutcome;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Kind;
import org.maillage.impact.declaration.Proof;
import org.maillage.impact.declaration.Theme;
import tools.jackson.databind.JsonNode;

/** The data of what happens to a declaration after it was made: field by field what {@code platform/contracts} says. */
sealed interface FactV1 {

    record ServiceClosedV1(
            LocalDate closedOn,
            ClosingReason reason,
            List<UUID> needIds,
            Theme theme,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            Price price,
            @Nullable List<String> programmes)
            implements FactV1 {}

    /** @param values the {@link ContentV1} of that kind, and so is {@code before} */
    record DeclarationCorrectedV1(
            UUID corrects,
            Kind kind,
            Boolean cancelled,
            @Nullable JsonNode values,
            JsonNode before,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            LocalDate firstOccurredOn,
            @Nullable LocalDate closedOn,
            Map<String, @Nullable String> qpvBefore,
            Map<String, @Nullable String> qpvAfter)
            implements FactV1 {}

    record DeclarationVerifiedV1(Proof level, @Nullable String evidenceUrl, Kind kind) implements FactV1 {}

    record DeclarationDisputedV1(UUID disputeId, String field, LocalDate answerBy) implements FactV1 {}

    record DisputeAnsweredV1(UUID disputeId, DisputeOutcome outcome) implements FactV1 {}
}
