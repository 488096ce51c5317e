package org.maillage.incubation.project;

import static org.maillage.eventing.decider.Decision.refuse;

import org.maillage.eventing.decider.Decision;
import org.maillage.incubation.project.ProjectRejection.AlreadyDone;
import org.maillage.incubation.project.ProjectRejection.StepNotAllowed;
import org.maillage.incubation.project.ProjectState.Live;

/** The refusals that every step shares. */
final class Refusals {

    private Refusals() {}

    /** What was said out of turn: too early while the step is still ahead, else refused for good. */
    static Decision<ProjectEvent, ProjectRejection> outOfTurn(Live project, Step step) {
        return refuse(new StepNotAllowed(project.status(), step, step.isAheadOf(project.status())));
    }

    static Decision<ProjectEvent, ProjectRejection> alreadyDone(Step step) {
        return refuse(AlreadyDone.of(step));
    }
}
