package org.maillage.thirdplaces.incoming.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.statements.WithTexts;
import org.maillage.thirdplaces.place.Attendance;
import org.maillage.thirdplaces.place.Label;
import org.maillage.thirdplaces.place.Mix;
import org.maillage.thirdplaces.place.Registration.Tenure;
import org.maillage.thirdplaces.place.SpaceOffer;
import org.maillage.thirdplaces.place.Usage;

/** The data of the statements about places, version 1, as the door lets them through. */
interface PlaceStatementsV1 {

    record PlaceRegistered(
            String name,
            PartsV1.Organisation operator,
            PartsV1.Location location,
            @Nullable Map<String, String> declaredQpv,
            LocalDate openedOn,
            int grossAreaM2,
            @Nullable Tenure tenure,
            @Nullable List<String> activities,
            PartsV1.@Nullable Reference project,
            @Nullable List<String> programmes,
            @Nullable Boolean synthetic)
            implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return PartsV1.text("address", location.address());
        }
    }

    record SpaceOpened(
            String space, String label, SpaceOffer.Kind kind, int lettableM2, int desks, LocalDate openedOn) {}

    record SpaceWithdrawn(
            String space, LocalDate withdrawnOn, @Nullable String reason) implements WithTexts {
        @Override
        public Map<String, String> texts() {
            return PartsV1.text("reason", reason);
        }
    }

    record LabelGranted(
            Label label,
            LocalDate grantedOn,
            @Nullable LocalDate expiresOn,
            boolean renewal,
            @Nullable String wave) {}

    record PlaceEventHeld(
            Attendance.Kind kind,
            Attendance.Price price,
            int attendees,
            @Nullable Integer residents,
            @Nullable String title,
            @Nullable UUID replaces,
            @Nullable List<String> programmes) {}

    record PlaceUseRecorded(
            PartsV1.Period period,
            long deskDaysOffered,
            long deskDaysUsed,
            @Nullable Long roomHoursOffered,
            @Nullable Long roomHoursUsed,
            @Nullable Long visits,
            Usage.Method method) {}

    record AudienceMixDeclared(
            PartsV1.Period period, long sameQpv, long otherQpv, long metropolis, long outside, Mix.Method method) {}
}
