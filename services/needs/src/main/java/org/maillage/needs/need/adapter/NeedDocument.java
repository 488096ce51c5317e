package org.maillage.needs.need.adapter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.needs.need.Districts.Basis;
import org.maillage.needs.need.Holder;
import org.maillage.needs.need.NeedState;
import org.maillage.needs.need.Organisation.LegalForm;
import org.maillage.needs.need.SensorKind;
import org.maillage.needs.need.Stage;
import org.maillage.needs.need.StudyFindings;
import org.maillage.needs.need.Theme;

/**
 * The state of a need as it is stored: flat, so that it can be queried. Days are ISO text, which sorts and knows no time
 * zone.
 *
 * @param left          for a need put aside, the state left
 * @param theme         the one kept
 * @param reportedTheme the one reported
 * @param districts     by zoning
 * @param promisedBy    last day of the promised answer, where one was given
 * @param acknowledgeBy last day of the answer
 * @param begunOn       day on which the exploration or the study under way began
 * @param conclusion    of the study just delivered
 * @param searching     whether a search for a holder is open, while one is wanted
 * @param projectId     the project that it was handed over to
 * @param services      those that answer it
 * @param mergedInto    the need in which it lives on
 */
record NeedDocument(
        Stage stage,
        @Nullable Stage left,
        String title,
        Theme theme,
        Theme reportedTheme,
        SensorKind sensorKind,
        @Nullable PointField location,
        Map<String, DistrictField> districts,
        @Nullable String livedNeighbourhood,
        @Nullable Integer peopleConcerned,
        @Nullable String promisedBy,
        String acknowledgeBy,
        String reportedOn,
        @Nullable String acknowledgedOn,
        @Nullable String qualifiedOn,
        RoundsField explorations,
        RoundsField studies,
        RoundsField searches,
        boolean everAnswered,
        @Nullable String begunOn,
        StudyFindings.@Nullable Conclusion conclusion,
        @Nullable Boolean searching,
        @Nullable HolderField holder,
        @Nullable UUID projectId,
        List<UUID> services,
        @Nullable UUID mergedInto) {

    /** The stored form of a need that was reported. */
    static NeedDocument of(NeedState state) {
        return NeedDocumentWriter.write(state);
    }

    /** The state that was stored so. */
    NeedState toState() {
        return new NeedDocumentReader(this).read();
    }

    record PointField(double lon, double lat, @Nullable String communeCode) {}

    record DistrictField(@Nullable String code, Basis basis) {}

    record RoundsField(int begun, boolean finished) {}

    record HolderField(
            Holder.Kind kind,
            @Nullable OrganisationField structure,
            @Nullable UUID personId) {}

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
