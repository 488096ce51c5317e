package org.maillage.incubation.project;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.incubation.project.Refusals.alreadyDone;
import static org.maillage.incubation.project.Refusals.outOfTurn;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.incubation.project.ProjectCommand.Apply;
import org.maillage.incubation.project.ProjectCommand.DecideAdmission;
import org.maillage.incubation.project.ProjectCommand.Present;
import org.maillage.incubation.project.ProjectCommand.TakeOver;
import org.maillage.incubation.project.ProjectEvent.AdmissionDecided;
import org.maillage.incubation.project.ProjectEvent.ApplicationReceived;
import org.maillage.incubation.project.ProjectEvent.ProjectOpened;
import org.maillage.incubation.project.ProjectRejection.Missing;
import org.maillage.incubation.project.ProjectRejection.StepNotAllowed;
import org.maillage.incubation.project.ProjectRejection.UnknownCohort;
import org.maillage.incubation.project.ProjectState.Applied;
import org.maillage.incubation.project.ProjectState.Declined;
import org.maillage.incubation.project.ProjectState.Live;
import org.maillage.incubation.project.ProjectState.WaitingListed;

/** How a project comes in: its presentation, candidacies and what juries decide. */
final class Selection {

    private Selection() {}

    static Decision<ProjectEvent, ProjectRejection> present(Present command) {
        Candidacy candidacy = command.candidacy();
        if (candidacy == null) {
            return accept(new ProjectOpened(command.at(), Origin.DIRECT, command.presentation()));
        }
        return accept(
                new ProjectOpened(command.at(), Origin.APPLICATION, command.presentation()),
                received(command.at(), candidacy));
    }

    static Decision<ProjectEvent, ProjectRejection> takeOver(TakeOver command) {
        return accept(new ProjectOpened(command.at(), Origin.HANDED_OVER, command.presentation()));
    }

    static Decision<ProjectEvent, ProjectRejection> apply(Live project, Apply command) {
        Candidacy candidacy = command.candidacy();
        if (candidacy.closesOn() == null) {
            return refuse(new UnknownCohort(candidacy.cohort()));
        }
        if ((project instanceof Applied || project instanceof WaitingListed)
                && candidacy.cohort().equals(project.file().cohort())) {
            return alreadyDone(Step.APPLY);
        }
        if (!Step.APPLY.mayFollow(project.status())) {
            return refuse(new StepNotAllowed(project.status(), Step.APPLY, false));
        }
        return accept(received(command.at(), candidacy));
    }

    private static ApplicationReceived received(Instant at, Candidacy candidacy) {
        return new ApplicationReceived(at, candidacy.cohort(), candidacy.isLate(at));
    }

    static Decision<ProjectEvent, ProjectRejection> decideAdmission(Live project, DecideAdmission command) {
        if (command.outcome() == AdmissionOutcome.DECLINED && !command.withReason()) {
            return refuse(Missing.REASON);
        }
        UUID cohort = command.cohort() == null ? project.file().cohort() : command.cohort();
        if (isDecided(project, command.outcome(), cohort)) {
            return alreadyDone(Step.DECIDE_ADMISSION);
        }
        if (!Step.DECIDE_ADMISSION.mayFollow(project.status())) {
            return outOfTurn(project, Step.DECIDE_ADMISSION);
        }
        return accept(new AdmissionDecided(command.at(), cohort, command.outcome(), command.score()));
    }

    /** Whether it would change nothing. */
    private static boolean isDecided(Live project, AdmissionOutcome outcome, @Nullable UUID cohort) {
        boolean sameCohort = Objects.equals(cohort, project.file().cohort());
        return switch (outcome) {
            case ADMITTED -> project.file().admission() != null;
            case DECLINED -> project instanceof Declined && sameCohort;
            case WAITING_LIST -> project instanceof WaitingListed && sameCohort;
        };
    }
}
