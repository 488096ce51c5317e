package org.maillage.incubation.project;

import static org.maillage.eventing.decider.Decision.refuse;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.maillage.eventing.decider.Decider;
import org.maillage.eventing.decider.Decision;
import org.maillage.incubation.project.ProjectCommand.Apply;
import org.maillage.incubation.project.ProjectCommand.CheckSurvival;
import org.maillage.incubation.project.ProjectCommand.DecideAdmission;
import org.maillage.incubation.project.ProjectCommand.EnterStage;
import org.maillage.incubation.project.ProjectCommand.Exit;
import org.maillage.incubation.project.ProjectCommand.Present;
import org.maillage.incubation.project.ProjectCommand.ReachMilestone;
import org.maillage.incubation.project.ProjectCommand.RegisterStructure;
import org.maillage.incubation.project.ProjectCommand.TakeOver;
import org.maillage.incubation.project.ProjectEvent.AdmissionDecided;
import org.maillage.incubation.project.ProjectEvent.ApplicationReceived;
import org.maillage.incubation.project.ProjectEvent.MilestoneReached;
import org.maillage.incubation.project.ProjectEvent.ProjectExited;
import org.maillage.incubation.project.ProjectEvent.ProjectOpened;
import org.maillage.incubation.project.ProjectEvent.StageEntered;
import org.maillage.incubation.project.ProjectEvent.StructureRegistered;
import org.maillage.incubation.project.ProjectEvent.SurvivalChecked;
import org.maillage.incubation.project.ProjectRejection.BeforeOpening;
import org.maillage.incubation.project.ProjectRejection.NotPresented;
import org.maillage.incubation.project.ProjectState.Absent;
import org.maillage.incubation.project.ProjectState.InStage;
import org.maillage.incubation.project.ProjectState.Live;

/** The rules of a project. What is asked is handed to the rules of its chapter; what happened changes the state here. */
public final class ProjectDecider implements Decider<ProjectState, ProjectCommand, ProjectEvent, ProjectRejection> {

    @Override
    public ProjectState absent() {
        return new Absent();
    }

    @Override
    public Decision<ProjectEvent, ProjectRejection> decide(ProjectState state, ProjectCommand command, Instant now) {
        return switch (state) {
            case Absent _ when command instanceof Present it -> Selection.present(it);
            case Absent _ when command instanceof TakeOver it -> Selection.takeOver(it);
            case Absent _ -> refuse(new NotPresented());
            case Live project
            when isBeforeOpening(project, command) ->
                refuse(new BeforeOpening(Days.of(command.at()), project.file().openedOn()));
            case Live project -> decide(project, command);
        };
    }

    private static boolean isBeforeOpening(Live project, ProjectCommand command) {
        return !(command instanceof Present)
                && !(command instanceof TakeOver)
                && Days.of(command.at()).isBefore(project.file().openedOn());
    }

    private static Decision<ProjectEvent, ProjectRejection> decide(Live project, ProjectCommand command) {
        return switch (command) {
            case Present _, TakeOver _ -> Refusals.alreadyDone(Step.PRESENT);
            case Apply it -> Selection.apply(project, it);
            case DecideAdmission it -> Selection.decideAdmission(project, it);
            case EnterStage it -> Support.enterStage(project, it);
            case ReachMilestone it -> Support.reachMilestone(project, it);
            case RegisterStructure it -> Outcomes.registerStructure(project, it);
            case Exit it -> Outcomes.exit(project, it);
            case CheckSurvival it -> Outcomes.checkSurvival(project, it);
        };
    }

    @Override
    public ProjectState evolve(ProjectState state, ProjectEvent event) {
        return switch (event) {
            case ProjectOpened it -> ((Absent) state).opened(it.presentation(), it.origin(), Days.of(it.at()));
            case ApplicationReceived it -> ((Live) state).applied(it.cohort());
            case AdmissionDecided it -> ((Live) state).decided(it.outcome(), it.cohort(), Days.of(it.at()));
            case StageEntered it when it.stage() == Stage.SUSPENDED -> ((InStage) state).suspended();
            case StageEntered it -> ((Live) state).entered(it.stage(), it.plannedEndOn());
            case MilestoneReached it -> with((Live) state, file -> file.reached(it.milestone()));
            case StructureRegistered it -> with((Live) state, file -> file.registered(it.structure()));
            case ProjectExited it -> ((Live) state).exited(it.outcome());
            case SurvivalChecked it -> with((Live) state, file -> file.checked(it.anniversary(), it.active()));
        };
    }

    private static Live with(Live project, UnaryOperator<ProjectFile> change) {
        return project.with(change.apply(project.file()));
    }
}
