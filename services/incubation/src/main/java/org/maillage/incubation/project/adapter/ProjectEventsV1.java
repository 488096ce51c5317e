package org.maillage.incubation.project.adapter;

import java.util.Map;
import org.maillage.eventing.wire.JsonEvents;
import org.maillage.incubation.project.ProjectEvent;
import org.maillage.incubation.project.adapter.ProjectEventV1.AdmissionDecidedV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.ApplicationReceivedV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.MilestoneReachedV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.ProjectExitedV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.ProjectOpenedV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.StageEnteredV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.StructureRegisteredV1;
import org.maillage.incubation.project.adapter.ProjectEventV1.SurvivalCheckedV1;

/** Domain events of a project under their names. */
final class ProjectEventsV1 {

    static final JsonEvents<ProjectEvent, ProjectEventV1> FORMAT = new JsonEvents<>(
            "incubation",
            Map.of(
                    "project-opened", ProjectOpenedV1.class,
                    "application-received", ApplicationReceivedV1.class,
                    "admission-decided", AdmissionDecidedV1.class,
                    "stage-entered", StageEnteredV1.class,
                    "milestone-reached", MilestoneReachedV1.class,
                    "structure-registered", StructureRegisteredV1.class,
                    "project-exited", ProjectExitedV1.class,
                    "survival-checked", SurvivalCheckedV1.class),
            ProjectEventWriter::write,
            (envelope, data) -> ProjectEventReader.read(envelope.time(), data));

    private ProjectEventsV1() {}
}
