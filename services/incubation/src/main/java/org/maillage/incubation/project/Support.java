package org.maillage.incubation.project;

import static org.maillage.eventing.decider.Decision.accept;
import static org.maillage.eventing.decider.Decision.refuse;
import static org.maillage.incubation.project.Refusals.alreadyDone;
import static org.maillage.incubation.project.Refusals.outOfTurn;

import org.jspecify.annotations.Nullable;
import org.maillage.eventing.decider.Decision;
import org.maillage.incubation.project.ProjectCommand.EnterStage;
import org.maillage.incubation.project.ProjectCommand.ReachMilestone;
import org.maillage.incubation.project.ProjectEvent.MilestoneReached;
import org.maillage.incubation.project.ProjectEvent.StageEntered;
import org.maillage.incubation.project.ProjectRejection.AlreadyDone;
import org.maillage.incubation.project.ProjectRejection.Missing;
import org.maillage.incubation.project.ProjectRejection.StageOrder;
import org.maillage.incubation.project.ProjectState.Admitted;
import org.maillage.incubation.project.ProjectState.Applied;
import org.maillage.incubation.project.ProjectState.Declined;
import org.maillage.incubation.project.ProjectState.Exited;
import org.maillage.incubation.project.ProjectState.InStage;
import org.maillage.incubation.project.ProjectState.Live;
import org.maillage.incubation.project.ProjectState.Open;
import org.maillage.incubation.project.ProjectState.Suspended;
import org.maillage.incubation.project.ProjectState.WaitingListed;

/** The support of a project that was admitted: stages and milestones. */
final class Support {

    private Support() {}

    static Decision<ProjectEvent, ProjectRejection> enterStage(Live project, EnterStage command) {
        return command.stage() == Stage.SUSPENDED ? suspend(project, command) : enter(project, command);
    }

    private static Decision<ProjectEvent, ProjectRejection> suspend(Live project, EnterStage command) {
        if (!command.withReason()) {
            return refuse(Missing.REASON);
        }
        if (project instanceof Suspended) {
            return alreadyDone(Step.SUSPEND);
        }
        if (!(project instanceof InStage running)) {
            return outOfTurn(project, Step.SUSPEND);
        }
        return accept(new StageEntered(command.at(), Stage.SUSPENDED, command.plannedEndOn(), running.stage(), false));
    }

    private static Decision<ProjectEvent, ProjectRejection> enter(Live project, EnterStage command) {
        return switch (project) {
            case Admitted _ -> accept(entered(command, null));
            case InStage it when command.stage() == it.stage() -> refuse(AlreadyDone.of(it.stage()));
            case InStage it
            when command.stage().isBefore(it.stage()) -> refuse(new StageOrder(it.stage(), command.stage()));
            case InStage it -> accept(entered(command, it.stage()));
            case Suspended it
            when command.stage().isBefore(it.left()) -> refuse(new StageOrder(it.left(), command.stage()));
            case Suspended _ -> accept(entered(command, Stage.SUSPENDED));
            case Open _, Applied _, WaitingListed _, Declined _, Exited _ -> outOfTurn(project, Step.ENTER_STAGE);
        };
    }

    private static StageEntered entered(EnterStage command, @Nullable Stage from) {
        return new StageEntered(command.at(), command.stage(), command.plannedEndOn(), from, from == Stage.SUSPENDED);
    }

    static Decision<ProjectEvent, ProjectRejection> reachMilestone(Live project, ReachMilestone command) {
        if (project.file().milestones().contains(command.milestone())) {
            return refuse(AlreadyDone.of(command.milestone()));
        }
        if (!Step.REACH_MILESTONE.mayFollow(project.status())) {
            return outOfTurn(project, Step.REACH_MILESTONE);
        }
        return accept(new MilestoneReached(command.at(), command.milestone()));
    }
}
