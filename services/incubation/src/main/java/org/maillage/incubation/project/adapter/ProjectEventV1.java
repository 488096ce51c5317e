package org.maillage.incubation.project.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.incubation.project.AdmissionOutcome;
import org.maillage.incubation.project.Districts.Basis;
import org.maillage.incubation.project.Evidence;
import org.maillage.incubation.project.ExitOutcome;
import org.maillage.incubation.project.HolderKind;
import org.maillage.incubation.project.Milestone;
import org.maillage.incubation.project.Origin;
import org.maillage.incubation.project.Stage;
import org.maillage.incubation.project.StructureForm;
import org.maillage.incubation.wire.LocationV1;
import org.maillage.incubation.wire.OrganisationV1;

/** The data of the domain events as others read them: field by field what {@code platform/contracts} says. */
sealed interface ProjectEventV1 {

    record ProjectOpenedV1(
            Origin origin,
            String title,
            @Nullable UUID needId,
            HolderKind holderKind,
            @Nullable OrganisationV1 holder,
            @Nullable LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            @Nullable List<String> programmes)
            implements ProjectEventV1 {}

    record ApplicationReceivedV1(UUID cohortId, @Nullable Boolean late) implements ProjectEventV1 {}

    record AdmissionDecidedV1(
            @Nullable UUID cohortId,
            AdmissionOutcome outcome,
            @Nullable Integer score) implements ProjectEventV1 {}

    record StageEnteredV1(
            Stage stage,
            @Nullable LocalDate plannedEndOn,
            @Nullable Stage fromStage,
            Boolean resumed) implements ProjectEventV1 {}

    record MilestoneReachedV1(Milestone milestone) implements ProjectEventV1 {}

    record StructureRegisteredV1(
            OrganisationV1 structure,
            StructureForm legalForm,
            LocalDate registeredOn,
            @Nullable LocationV1 location,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis,
            @Nullable String siren)
            implements ProjectEventV1 {}

    record ProjectExitedV1(ExitOutcome outcome, @Nullable UUID needId) implements ProjectEventV1 {}

    record SurvivalCheckedV1(
            Integer months,
            Boolean active,
            Evidence evidence,
            LocalDate registeredOn,
            Map<String, @Nullable String> qpv,
            Map<String, Basis> qpvBasis)
            implements ProjectEventV1 {}
}
