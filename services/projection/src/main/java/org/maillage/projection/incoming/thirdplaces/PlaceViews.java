package org.maillage.projection.incoming.thirdplaces;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that are read of places and occupancies, event by event; others are none of our business. */
final class PlaceViews {

    private PlaceViews() {}

    record SpaceOpenedV1(
            String kind,
            Integer lettableM2,
            LocalDate openedOn,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record SpaceWithdrawnV1(
            String kind,
            Integer lettableM2,
            LocalDate withdrawnOn,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record OccupantMovedInV1(
            LocalDate movedInOn,
            String placeId,
            Integer areaM2,
            Boolean ess,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record OccupancyChangedV1(
            LocalDate effectiveOn,
            String placeId,
            Integer changeM2,
            Boolean ess,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record OccupantMovedOutV1(
            LocalDate movedOutOn,
            String placeId,
            Integer areaM2,
            Boolean ess,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record PlaceUseRecordedV1(
            Period period,
            Integer deskDaysOffered,
            Integer deskDaysUsed,
            @Nullable Usage previous,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record PlaceEventHeldV1(
            String kind,
            String price,
            Integer attendees,
            @Nullable Integer residents,
            @Nullable Attended previous,
            @Nullable List<String> programmes,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record AudienceMixDeclaredV1(
            Period period,
            Integer sameQpv,
            Integer otherQpv,
            Integer metropolis,
            Integer outside,
            @Nullable Mix previous,
            Map<String, @Nullable String> qpv,
            Map<String, String> qpvBasis) {}

    record Period(LocalDate to) {}

    record Usage(Integer deskDaysOffered, Integer deskDaysUsed) {}

    record Attended(
            String kind,
            String price,
            Integer attendees,
            @Nullable Integer residents) {}

    record Mix(Integer sameQpv, Integer otherQpv, Integer metropolis, Integer outside) {}
}
