package org.maillage.thirdplaces.occupancy.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.thirdplaces.occupancy.Agreement;
import org.maillage.thirdplaces.occupancy.OccupancyState.Signed;
import org.maillage.thirdplaces.occupancy.Stage;
import org.maillage.thirdplaces.place.Organisation.LegalForm;

/**
 * The state of an occupancy as it is stored: flat, so that it can be queried. Days are ISO text, which sorts and knows no time
 * zone.
 *
 * @param agreedOn    day on which the file opened
 * @param endsOn      last day, as last agreed
 * @param agreedM2    area agreed at the beginning
 * @param agreedDesks desks agreed at the beginning
 * @param lets        what was let by the day from which it held; empty before moving in
 * @param movedOutOn  first day free
 */
record OccupancyDocument(
        Stage stage,
        UUID placeId,
        String space,
        OrganisationField occupant,
        @Nullable UUID projectId,
        Agreement.Kind kind,
        LocalDate agreedOn,
        LocalDate signedOn,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int agreedM2,
        int agreedDesks,
        @Nullable Long rentCentsPerMonth,
        boolean ess,
        @Nullable LocalDate movedInOn,
        @Nullable LocalDate movedOutOn,
        List<LetField> lets) {

    /** The stored form of an occupancy that was agreed. */
    static OccupancyDocument of(Signed occupancy) {
        return OccupancyDocumentMapper.write(occupancy);
    }

    /** The state that was stored so. */
    Signed toState() {
        return OccupancyDocumentMapper.read(this);
    }

    /** @param since day from which it held */
    record LetField(LocalDate since, int areaM2, int desks) {}

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
