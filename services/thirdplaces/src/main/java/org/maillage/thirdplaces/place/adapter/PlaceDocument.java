package org.maillage.thirdplaces.place.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.place.Attendance;
import org.maillage.thirdplaces.place.Districts.Basis;
import org.maillage.thirdplaces.place.Label;
import org.maillage.thirdplaces.place.Organisation.LegalForm;
import org.maillage.thirdplaces.place.PlaceState.Registered;
import org.maillage.thirdplaces.place.Registration.Tenure;
import org.maillage.thirdplaces.place.SpaceOffer;

/**
 * The state of a place as it is stored, so that it can be queried. Days are ISO text, which sorts and knows no time zone.
 *
 * @param districts  by zoning
 * @param gatherings events held, in the order in which they became facts
 * @param corrected  ids of the events held that a later one corrects
 */
record PlaceDocument(
        String name,
        OrganisationField operator,
        PointField location,
        Map<String, DistrictField> districts,
        LocalDate openedOn,
        int grossAreaM2,
        @Nullable Tenure tenure,
        List<String> activities,
        @Nullable UUID projectId,
        List<String> programmes,
        LocalDate registeredOn,
        List<SpaceField> spaces,
        List<LabelField> labels,
        List<UsageField> usages,
        List<MixField> mixes,
        List<GatheringField> gatherings,
        List<UUID> corrected) {

    /** The stored form of a place that was registered. */
    static PlaceDocument of(Registered place) {
        return PlaceDocumentWriter.write(place);
    }

    /** The state that was stored so. */
    Registered toState() {
        return PlaceDocumentReader.read(this);
    }

    /** The same without the counts of an audience by where it lives. */
    PlaceDocument withoutMixes() {
        return new PlaceDocument(
                name,
                operator,
                location,
                districts,
                openedOn,
                grossAreaM2,
                tenure,
                activities,
                projectId,
                programmes,
                registeredOn,
                spaces,
                labels,
                usages,
                List.of(),
                gatherings,
                corrected);
    }

    record PointField(double lon, double lat, @Nullable String communeCode) {}

    record DistrictField(@Nullable String code, Basis basis) {}

    /** @param withdrawnOn absent while it is to let */
    record SpaceField(
            String space,
            String label,
            SpaceOffer.Kind kind,
            int lettableM2,
            int desks,
            LocalDate openedOn,
            @Nullable LocalDate withdrawnOn) {}

    /**
     * @param grantedOn while it is in force
     * @param expiresOn last day of one in force, where it has an end
     * @param expiredOn last day of one that has ended
     */
    record LabelField(
            Label label,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate expiredOn) {}

    record UsageField(
            LocalDate from,
            LocalDate to,
            long deskDaysOffered,
            long deskDaysUsed,
            @Nullable Long roomHoursOffered,
            @Nullable Long roomHoursUsed,
            @Nullable Long visits) {}

    record MixField(LocalDate from, LocalDate to, long sameQpv, long otherQpv, long metropolis, long outside) {}

    record GatheringField(
            Attendance.Kind kind,
            Attendance.Price price,
            int attendees,
            @Nullable Integer residents) {}

    /** @param opaqueId not called {@code id}, which is a reserved name in the database */
    record OrganisationField(
            String name,
            @Nullable UUID opaqueId,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}
}
