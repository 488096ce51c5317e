package org.maillage.projection.incoming.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields that are read of declarations, event by event; others are none of our business. */
final class ImpactViews {

    private ImpactViews() {}

    record ServiceOpenedV1(
            LocalDate openedOn,
            String theme,
            String price,
            @Nullable List<String> programmes,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record ServiceClosedV1(
            LocalDate closedOn,
            String theme,
            String price,
            @Nullable List<String> programmes,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record BeneficiariesDeclaredV1(
            Period period,
            Integer persons,
            @Nullable Integer inQpv,
            @Nullable Integer outsideQpv,
            @Nullable Integer women,
            @Nullable Integer men,
            String method,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record VolunteerHoursDeclaredV1(
            Period period,
            Integer hours,
            String method,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record CofundingSecuredV1(
            String funderKind,
            Long amountCents,
            String stage,
            LocalDate on,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record PartnershipDeclaredV1(
            @Nullable String projectId, @Nullable String placeId, String partnerKind, LocalDate since) {}

    record SurveyClosedV1(
            LocalDate closedOn,
            Integer responses,
            Integer satisfactionSum,
            @Nullable Integer powerToActSum,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    /** Both values have the fields of the event of that kind; there are none from now on when the declaration is cancelled. */
    record DeclarationCorrectedV1(
            String kind, Boolean cancelled, @Nullable JsonNode values, JsonNode before) {}

    record Period(LocalDate to) {}
}
