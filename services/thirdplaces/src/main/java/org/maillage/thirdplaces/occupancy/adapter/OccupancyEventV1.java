package org.maillage.thirdplaces.occupancy.adapter;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.occupancy.Agreement;
import org.maillage.thirdplaces.occupancy.Departure;
import org.maillage.thirdplaces.place.Districts.Basis;
import org.maillage.thirdplaces.place.Organisation.LegalForm;

/** The data of the domain events as others read them: field by field what {@code platform/contracts} says. */
sealed interface OccupancyEventV1 {

    record OccupancyAgreedV1(
            UUID placeId,
            String space,
            OrganisationV1 occupant,
            @Nullable UUID projectId,
            Agreement.Kind kind,
            LocalDate signedOn,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Integer areaM2,
            Integer desks,
            @Nullable Long rentCentsPerMonth,
            Boolean ess)
            implements OccupancyEventV1 {}

    record OccupantMovedInV1(
            LocalDate movedInOn,
            UUID placeId,
            String space,
            Integer areaM2,
            Integer desks,
            Boolean ess,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            @Nullable UUID projectId,
            OrganisationV1 occupant)
            implements OccupancyEventV1 {}

    record OccupancyChangedV1(
            LocalDate effectiveOn,
            Integer areaM2,
            Integer desks,
            @Nullable LocalDate endsOn,
            UUID placeId,
            Integer changeM2,
            Integer changeDesks,
            Boolean ess,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements OccupancyEventV1 {}

    record OccupantMovedOutV1(
            LocalDate movedOutOn,
            @Nullable Departure reason,
            UUID placeId,
            Integer areaM2,
            Integer desks,
            Boolean ess,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            @Nullable UUID projectId)
            implements OccupancyEventV1 {}

    record OrganisationV1(
            String name,
            @Nullable UUID id,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}
}
