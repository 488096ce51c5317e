package org.maillage.incubation.project;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.incubation.project.Refusals.alreadyDone;
import static org.maillage.incubation.project.Refusals.outOfTurn;

import java.time.LocalDate;
import org.maillage.eventing.decider.Decision;
import org.maillage.incubation.project.ProjectCommand.CheckSurvival;
import org.maillage.incubation.project.ProjectCommand.Exit;
import org.maillage.incubation.project.ProjectCommand.RegisterStructure;
import org.maillage.incubation.project.ProjectEvent.MilestoneReached;
import org.maillage.incubation.project.ProjectEvent.ProjectExited;
import org.maillage.incubation.project.ProjectEvent.StructureRegistered;
import org.maillage.incubation.project.ProjectEvent.SurvivalChecked;
import org.maillage.incubation.project.ProjectRejection.AlreadyDone;
import org.maillage.incubation.project.ProjectRejection.CheckTooEarly;
import org.maillage.incubation.project.ProjectRejection.Missing;
import org.maillage.incubation.project.ProjectRejection.NoStructure;
import org.maillage.incubation.project.ProjectRejection.NothingToCheck;
import org.maillage.incubation.project.ProjectRejection.StructureAlreadyRegistered;
import org.maillage.incubation.project.ProjectState.Exited;
import org.maillage.incubation.project.ProjectState.Live;

/** What becomes of a project: a structure, the end of its support, and whether the structure lasts. */
final class Outcomes {

    private Outcomes() {}

    static Decision<ProjectEvent, ProjectRejection> registerStructure(Live project, RegisterStructure command) {
        if (project.file().structure() != null) {
            return alreadyDone(Step.REGISTER_STRUCTURE);
        }
        if (!Step.REGISTER_STRUCTURE.mayFollow(project.status())) {
            return outOfTurn(project, Step.REGISTER_STRUCTURE);
        }
        if (command.holder() != null) {
            return refuse(new StructureAlreadyRegistered(command.holder()));
        }
        var registered = new StructureRegistered(command.at(), command.structure());
        return project.file().milestones().contains(Milestone.LEGAL_FORM_CHOSEN)
                ? accept(registered)
                : accept(registered, new MilestoneReached(command.at(), Milestone.LEGAL_FORM_CHOSEN));
    }

    static Decision<ProjectEvent, ProjectRejection> exit(Live project, Exit command) {
        if (command.outcome().needsAReason() && !command.withReason()) {
            return refuse(Missing.REASON);
        }
        if (project instanceof Exited) {
            return alreadyDone(Step.EXIT);
        }
        if (command.outcome() == ExitOutcome.STRUCTURE_CREATED && project.file().structure() == null) {
            return refuse(new NoStructure(mayHaveAStructure(project)));
        }
        return accept(new ProjectExited(command.at(), command.outcome(), command.needId()));
    }

    static Decision<ProjectEvent, ProjectRejection> checkSurvival(Live project, CheckSurvival command) {
        Structure structure = project.file().structure();
        if (structure == null) {
            return refuse(new NothingToCheck(mayHaveAStructure(project)));
        }
        if (project.file().checks().containsKey(command.anniversary())) {
            return refuse(AlreadyDone.of(command.anniversary()));
        }
        LocalDate on = Days.of(command.at());
        LocalDate firstDay = command.anniversary().firstDay(structure.registeredOn());
        if (on.isBefore(firstDay)) {
            return refuse(new CheckTooEarly(command.anniversary(), on, firstDay));
        }
        return accept(new SurvivalChecked(
                command.at(),
                command.anniversary(),
                command.active(),
                command.evidence(),
                structure.registeredOn(),
                structure.seat().districts()));
    }

    /** Whether a structure can be registered now or may be later: a project that was declined must apply again first. */
    private static boolean mayHaveAStructure(Live project) {
        Status status = project.status();
        return Step.REGISTER_STRUCTURE.mayFollow(status) || Step.REGISTER_STRUCTURE.isAheadOf(status);
    }
}
