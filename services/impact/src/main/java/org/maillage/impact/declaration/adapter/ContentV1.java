package org.maillage.impact.declaration.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.impact.declaration.Content.Cofunding.FunderKind;
import org.maillage.impact.declaration.Content.Cofunding.Stage;
import org.maillage.impact.declaration.Content.Method;
import org.maillage.impact.declaration.Content.Partnership.Form;
import org.maillage.impact.declaration.Content.Partnership.PartnerKind;
import org.maillage.impact.declaration.Content.Service.Frequency;
import org.maillage.impact.declaration.Content.Service.Price;
import org.maillage.impact.declaration.Districts.Basis;
import org.maillage.impact.declaration.Organisation.LegalForm;
import org.maillage.impact.declaration.Theme;

/** The content of a declaration as others read it: in the event that opens it, and as old and new values of a correction. */
sealed interface ContentV1 {

    record BeneficiariesV1(
            @Nullable UUID projectId,
            @Nullable UUID grantId,
            @Nullable UUID placeId,
            @Nullable UUID serviceId,
            PeriodV1 period,
            Integer persons,
            @Nullable Integer inQpv,
            @Nullable Integer outsideQpv,
            @Nullable Integer women,
            @Nullable Integer men,
            @Nullable Integer under26,
            Method method,
            @Nullable LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            @Nullable List<UUID> overlaps)
            implements ContentV1 {}

    record VolunteerHoursV1(
            @Nullable UUID projectId,
            @Nullable UUID placeId,
            PeriodV1 period,
            Integer hours,
            @Nullable Integer volunteers,
            Method method,
            @Nullable LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements ContentV1 {}

    record ServiceV1(
            String name,
            Theme theme,
            OrganisationV1 provider,
            @Nullable List<UUID> needIds,
            @Nullable UUID projectId,
            @Nullable UUID placeId,
            LocalDate openedOn,
            @Nullable Frequency frequency,
            Price price,
            @Nullable LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            @Nullable List<String> programmes)
            implements ContentV1 {}

    record CofundingV1(
            @Nullable UUID projectId,
            @Nullable UUID grantId,
            @Nullable UUID placeId,
            OrganisationV1 funder,
            FunderKind funderKind,
            Long amountCents,
            Stage stage,
            LocalDate on,
            @Nullable LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements ContentV1 {}

    record PartnershipV1(
            @Nullable UUID projectId,
            @Nullable UUID placeId,
            OrganisationV1 partner,
            PartnerKind partnerKind,
            Form form,
            LocalDate since)
            implements ContentV1 {}

    record SurveyV1(
            @Nullable UUID projectId,
            @Nullable UUID serviceId,
            @Nullable UUID placeId,
            LocalDate closedOn,
            Integer invited,
            Integer responses,
            Integer satisfactionSum,
            @Nullable Integer powerToActSum,
            @Nullable LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements ContentV1 {}

    record PeriodV1(LocalDate from, LocalDate to) {}

    record LocationV1(Double lon, Double lat, @Nullable String communeCode) {}

    record OrganisationV1(
            String name,
            @Nullable UUID id,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}
}
