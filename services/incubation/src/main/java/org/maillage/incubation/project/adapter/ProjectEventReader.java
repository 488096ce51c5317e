package org.maillage.incubation.project.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.maillage.incubation.project.Anniversary;
import org.maillage.incubation.project.Presentation;
import org.maillage.incubation.project.ProjectEvent;
import org.maillage.incubation.project.ProjectEvent.AdmissionDecided;
import org.maillage.incubation.project.ProjectEvent.ApplicationReceived;
import org.maillage.incubation.project.ProjectEvent.MilestoneReached;
import org.maillage.incubation.project.ProjectEvent.ProjectExited;
import org.maillage.incubation.project.ProjectEvent.ProjectOpened;
import org.maillage.incubation.project.ProjectEvent.StageEntered;
import org.maillage.incubation.project.ProjectEvent.StructureRegistered;
import org.maillage.incubation.project.ProjectEvent.SurvivalChecked;
import org.maillage.incubation.project.Structure;
import org.maillage.incubation.project.adapter.ProjectEventV1.AdmissionDecidedV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.ApplicationReceivedV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.MilestoneReachedV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.ProjectExitedV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.ProjectOpenedV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.StageEnteredV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.StructureRegisteredV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.SurvivalCheckedV1;
import org.maillage.incubation.wire.DistrictsV1;
import org.maillage.incubation.wire.LocationV1;

/** From what others read back to the domain event. */
final class ProjectEventReader {

    private ProjectEventReader() {}

    static ProjectEvent read(Instant at, ProjectEventV1 data) {
        return switch (data) {
            case ProjectOpenedV1 it -> new ProjectOpened(at, it.origin(), presentation(it));
            case ApplicationReceivedV1 it -> new ApplicationReceived(at, it.cohortId(), it.late());
            case AdmissionDecidedV1 it -> new AdmissionDecided(at, it.cohortId(), it.outcome(), it.score());
            case StageEnteredV1 it -> new StageEntered(at, it.stage(), it.plannedEndOn(), it.fromStage(), it.resumed());
            case MilestoneReachedV1 it -> new MilestoneReached(at, it.milestone());
            case StructureRegisteredV1 it -> new StructureRegistered(at, structure(it));
            case ProjectExitedV1 it -> new ProjectExited(at, it.outcome(), it.needId());
            case SurvivalCheckedV1 it -> checked(at, it);
        };
    }

    private static Presentation presentation(ProjectOpenedV1 it) {
        return new Presentation(
                it.title(),
                it.needId(),
                it.holderKind(),
                it.holder() == null ? null : it.holder().read(),
                LocationV1.read(it.location(), DistrictsV1.read(it.qpv(), it.qpvBasis())),
                Objects.requireNonNullElse(it.programmes(), List.of()));
    }

    private static Structure structure(StructureRegisteredV1 it) {
        return new Structure(
                it.structure().read(),
                it.legalForm(),
                it.registeredOn(),
                LocationV1.read(it.location(), DistrictsV1.read(it.qpv(), it.qpvBasis())));
    }

    private static SurvivalChecked checked(Instant at, SurvivalCheckedV1 it) {
        return new SurvivalChecked(
                at,
                Anniversary.after(it.months()),
                it.active(),
                it.evidence(),
                it.registeredOn(),
                DistrictsV1.read(it.qpv(), it.qpvBasis()));
    }
}
