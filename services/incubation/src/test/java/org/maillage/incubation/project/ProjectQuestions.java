package org.maillage.incubation.project;

import static org.maillage.incubation.project.ProjectStories.COHORT;
import static org.maillage.incubation.project.ProjectStories.NEED;
import static org.maillage.incubation.project.ProjectStories.PRESENTATION;
import static org.maillage.incubation.project.ProjectStories.STRUCTURE;
import static org.maillage.incubation.project.ProjectStories.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maillage.incubation.project.ProjectCommand.Apply;
import org.maillage.incubation.project.ProjectCommand.CheckSurvival;
import org.maillage.incubation.project.ProjectCommand.DecideAdmission;
import org.maillage.incubation.project.ProjectCommand.EnterStage;
import org.maillage.incubation.project.ProjectCommand.Exit;
import org.maillage.incubation.project.ProjectCommand.Present;
import org.maillage.incubation.project.ProjectCommand.ReachMilestone;
import org.maillage.incubation.project.ProjectCommand.RegisterStructure;
import org.maillage.incubation.project.ProjectCommand.TakeOver;

/** One question of each kind, on a day when everything may be asked. */
final class ProjectQuestions {

    private static final Instant AT = on("2023-03-20");

    private ProjectQuestions() {}

    static Map<String, ProjectCommand> oneOfEach() {
        var questions = new LinkedHashMap<String, ProjectCommand>();
        questions.put("present", new Present(AT, PRESENTATION, null));
        questions.put("take over", new TakeOver(AT, PRESENTATION));
        questions.put("apply", new Apply(AT, new Candidacy(COHORT, LocalDate.parse("2023-06-30"))));
        questions.put("admit", new DecideAdmission(AT, AdmissionOutcome.ADMITTED, null, null, false));
        questions.put("decline", new DecideAdmission(AT, AdmissionOutcome.DECLINED, null, null, true));
        questions.put("put on waiting list", new DecideAdmission(AT, AdmissionOutcome.WAITING_LIST, null, 64, false));
        questions.put("enter pre-incubation", new EnterStage(AT, Stage.PRE_INCUBATION, null, false));
        questions.put("enter incubation", new EnterStage(AT, Stage.INCUBATION, null, false));
        questions.put("enter follow-up", new EnterStage(AT, Stage.FOLLOW_UP, null, false));
        questions.put("suspend", new EnterStage(AT, Stage.SUSPENDED, null, true));
        questions.put("reach milestone", new ReachMilestone(AT, Milestone.FIRST_USER));
        questions.put("register structure", new RegisterStructure(AT, STRUCTURE, null));
        questions.put("exit with structure", new Exit(AT, ExitOutcome.STRUCTURE_CREATED, false, NEED));
        questions.put("abandon", new Exit(AT, ExitOutcome.ABANDONED, true, NEED));
        questions.put("check survival", new CheckSurvival(AT, Anniversary.ONE_YEAR, true, Evidence.VISIT));
        return questions;
    }
}
