package org.maillage.incubation.project.adapter;

import org.maillage.incubation.project.Districts;
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
import org.maillage.incubation.wire.OrganisationV1;

/** From a domain event to what others read. */
final class ProjectEventWriter {

    private ProjectEventWriter() {}

    static ProjectEventV1 write(ProjectEvent event) {
        return switch (event) {
            case ProjectOpened it -> opened(it);
            case ApplicationReceived it -> new ApplicationReceivedV1(it.cohort(), it.late());
            case AdmissionDecided it -> new AdmissionDecidedV1(it.cohort(), it.outcome(), it.score());
            case StageEntered it -> new StageEnteredV1(it.stage(), it.plannedEndOn(), it.from(), it.resumed());
            case MilestoneReached it -> new MilestoneReachedV1(it.milestone());
            case StructureRegistered it -> registered(it.structure());
            case ProjectExited it -> new ProjectExitedV1(it.outcome(), it.needId());
            case SurvivalChecked it -> checked(it);
        };
    }

    private static ProjectOpenedV1 opened(ProjectOpened event) {
        Presentation it = event.presentation();
        Districts districts = it.place().districts();
        return new ProjectOpenedV1(
                event.origin(),
                it.title(),
                it.needId(),
                it.holderKind(),
                it.holder() == null ? null : OrganisationV1.of(it.holder()),
                LocationV1.of(it.place()),
                DistrictsV1.codes(districts),
                DistrictsV1.bases(districts),
                it.programmes().isEmpty() ? null : it.programmes());
    }

    private static StructureRegisteredV1 registered(Structure it) {
        Districts districts = it.seat().districts();
        return new StructureRegisteredV1(
                OrganisationV1.of(it.organisation()),
                it.legalForm(),
                it.registeredOn(),
                LocationV1.of(it.seat()),
                DistrictsV1.codes(districts),
                DistrictsV1.bases(districts),
                it.organisation().sirenOrOfSiret());
    }

    private static SurvivalCheckedV1 checked(SurvivalChecked it) {
        return new SurvivalCheckedV1(
                it.anniversary().months(),
                it.active(),
                it.evidence(),
                it.registeredOn(),
                DistrictsV1.codes(it.districts()),
                DistrictsV1.bases(it.districts()));
    }
}
