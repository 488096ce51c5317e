package org.maillage.incubation.project.adapter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.project.Districts.Basis;
import org.maillage.incubation.project.ExitOutcome;
import org.maillage.incubation.project.HolderKind;
import org.maillage.incubation.project.Milestone;
import org.maillage.incubation.project.Organisation.LegalForm;
import org.maillage.incubation.project.Origin;
import org.maillage.incubation.project.ProjectState;
import org.maillage.incubation.project.Stage;
import org.maillage.incubation.project.Status;
import org.maillage.incubation.project.StructureForm;

/**
 * The state of a project as it is stored: flat, so that it can be queried. Days are ISO text, which sorts and knows no time
 * zone.
 *
 * @param stage        the one it is in, or that was left at the suspension
 * @param districts    by zoning
 * @param cohortId     applied to, or entered
 * @param admittedTo   cohort entered
 * @param plannedEndOn planned end of the stage it is in
 * @param checks       survival checks made
 * @param nextCheckOn  day of the first survival check that is missing
 * @param outcome      of a project whose support has ended
 */
record ProjectDocument(
        Status status,
        @Nullable Stage stage,
        String title,
        Origin origin,
        @Nullable UUID needId,
        HolderKind holderKind,
        @Nullable OrganisationField holder,
        @Nullable PointField location,
        Map<String, DistrictField> districts,
        List<String> programmes,
        String openedOn,
        @Nullable UUID cohortId,
        @Nullable UUID admittedTo,
        @Nullable String admittedOn,
        List<Milestone> milestones,
        @Nullable String plannedEndOn,
        @Nullable StructureField structure,
        List<CheckField> checks,
        @Nullable String nextCheckOn,
        @Nullable ExitOutcome outcome) {

    /** The stored form of a project that was presented. */
    static ProjectDocument of(ProjectState state) {
        return ProjectDocumentWriter.write(state);
    }

    /** The state that was stored so. */
    ProjectState toState() {
        return new ProjectDocumentReader(this).read();
    }

    record PointField(double lon, double lat, @Nullable String communeCode) {}

    record DistrictField(@Nullable String code, Basis basis) {}

    record CheckField(int months, boolean active) {}

    /** @param opaqueId not called {@code id}, which is a reserved name in the database */
    record OrganisationField(
            String name,
            @Nullable UUID opaqueId,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable LegalForm legalForm,
            @Nullable Boolean synthetic) {}

    /** @param registered what tells it from every other */
    record StructureField(
            OrganisationField organisation,
            @Nullable String registered,
            StructureForm legalForm,
            String registeredOn,
            @Nullable PointField location,
            Map<String, DistrictField> districts) {}
}
