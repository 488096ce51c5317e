package org.maillage.thirdplaces.place.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Attendance;
import org.maillage.thirdplaces.place.Districts.Basis;
import org.maillage.thirdplaces.place.Label;
import org.maillage.thirdplaces.place.Mix;
import org.maillage.thirdplaces.place.Organisation.LegalForm;
import org.maillage.thirdplaces.place.Registration.Tenure;
import org.maillage.thirdplaces.place.SpaceOffer;
import org.maillage.thirdplaces.place.Usage;

/** The data of the domain events as others read them: field by field what {@code platform/contracts} says. */
sealed interface PlaceEventV1 {

    record PlaceRegisteredV1(
            String name,
            OrganisationV1 operator,
            LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            LocalDate openedOn,
            Integer grossAreaM2,
            @Nullable Tenure tenure,
            @Nullable List<String> activities,
            @Nullable UUID projectId,
            @Nullable List<String> programmes)
            implements PlaceEventV1 {}

    record SpaceOpenedV1(
            String space,
            String label,
            SpaceOffer.Kind kind,
            Integer lettableM2,
            Integer desks,
            LocalDate openedOn,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements PlaceEventV1 {}

    record SpaceWithdrawnV1(
            String space,
            LocalDate withdrawnOn,
            SpaceOffer.Kind kind,
            Integer lettableM2,
            Integer desks,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements PlaceEventV1 {}

    record LabelGrantedV1(
            Label label,
            LocalDate grantedOn,
            @Nullable LocalDate expiresOn,
            Boolean renewal,
            @Nullable String wave) implements PlaceEventV1 {}

    record LabelExpiredV1(Label label, LocalDate expiredOn) implements PlaceEventV1 {}

    record PlaceEventHeldV1(
            Attendance.Kind kind,
            Attendance.Price price,
            Integer attendees,
            @Nullable Integer residents,
            @Nullable String title,
            @Nullable UUID replaces,
            @Nullable AttendanceV1 previous,
            @Nullable List<String> programmes,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements PlaceEventV1 {}

    record PlaceUseRecordedV1(
            PeriodV1 period,
            Long deskDaysOffered,
            Long deskDaysUsed,
            @Nullable Long roomHoursOffered,
            @Nullable Long roomHoursUsed,
            @Nullable Long visits,
            Usage.Method method,
            Boolean replacesPrevious,
            @Nullable UsageV1 previous,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements PlaceEventV1 {}

    record AudienceMixDeclaredV1(
            PeriodV1 period,
            Long sameQpv,
            Long otherQpv,
            Long metropolis,
            Long outside,
            Mix.Method method,
            Boolean replacesPrevious,
            @Nullable MixV1 previous,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements PlaceEventV1 {}

    record PeriodV1(LocalDate from, LocalDate to) {}

    record AttendanceV1(
            Attendance.Kind kind,
            Attendance.Price price,
            Integer attendees,
            @Nullable Integer residents) {}

    record UsageV1(
            Long deskDaysOffered,
            Long deskDaysUsed,
            @Nullable Long roomHoursOffered,
            @Nullable Long roomHoursUsed,
            @Nullable Long visits) {}

    record MixV1(Long sameQpv, Long otherQpv, Long metropolis, Long outside) {}

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
