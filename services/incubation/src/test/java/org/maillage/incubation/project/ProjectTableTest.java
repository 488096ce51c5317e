package org.maillage.incubation.project;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.incubation.project.ProjectQuestions.oneOfEach;
import static org.maillage.incubation.project.ProjectStories.PROJECT;
import static org.maillage.incubation.project.ProjectStories.state;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.decider.Decision.Accepted;
import org.maillage.eventing.decider.Decision.Refused;
import org.maillage.incubation.project.ProjectRejection.AlreadyDone;
import org.maillage.incubation.project.ProjectRejection.NoStructure;
import org.maillage.incubation.project.ProjectRejection.NothingToCheck;
import org.maillage.incubation.project.ProjectRejection.StageOrder;
import org.maillage.incubation.project.ProjectRejection.StepNotAllowed;
import org.maillage.incubation.project.ProjectState.Absent;
import org.maillage.incubation.project.ProjectState.Live;

/** Every question in every state: nothing throws, and each has its answer in the table. */
class ProjectTableTest {

    /**
     * A cell is the state that follows an acceptance; {@code wait} or {@code no} for a step not allowed, early or for good;
     * {@code done} for one already taken; {@code back} for a stage that lies behind; {@code st?} and {@code ST?} where a
     * structure is missing, early or for good.
     */
    private static final String TABLE = """
                                 OP   AP   WL   AD   IS   SU   DE   EX
            present              done done done done done done done done
            take over            done done done done done done done done
            apply                AP   done done no   no   no   AP   no
            admit                AD   AD   AD   done done done no   done
            decline              DE   DE   DE   no   no   no   done no
            put on waiting list  WL   WL   done no   no   no   no   no
            enter pre-incubation wait wait wait IS   back back no   no
            enter incubation     wait wait wait IS   done IS   no   no
            enter follow-up      wait wait wait IS   IS   IS   no   no
            suspend              wait wait wait wait SU   done no   no
            reach milestone      wait wait wait AD   IS   wait no   no
            register structure   wait wait wait AD   IS   wait no   EX
            exit with structure  st?  st?  st?  st?  st?  st?  ST?  done
            abandon              EX   EX   EX   EX   EX   EX   EX   done
            check survival       st?  st?  st?  st?  st?  st?  ST?  st?
            """;

    @Test
    void everyQuestionHasItsAnswerInEveryState() {
        assertThat(table()).isEqualTo(TABLE);
    }

    @Test
    void anUnknownProjectTakesAPresentationOrAHandOverAndNothingElse() {
        oneOfEach().forEach((name, command) -> {
            var decision = PROJECT.decide(new Absent(), command, command.at());
            if (name.equals("present") || name.equals("take over")) {
                assertThat(decision).isInstanceOf(Accepted.class);
            } else {
                assertThat(decision)
                        .isEqualTo(new Refused<ProjectEvent, ProjectRejection>(new ProjectRejection.NotPresented()));
            }
        });
    }

    private static String table() {
        var statuses =
                Arrays.stream(Status.values()).map(ProjectTableTest::brief).toList();
        return line("", statuses)
                + oneOfEach().entrySet().stream()
                        .map(question -> line(question.getKey(), answers(question.getValue())))
                        .collect(joining());
    }

    private static List<String> answers(ProjectCommand command) {
        return Arrays.stream(Status.values())
                .map(status -> answer(state(status), command))
                .toList();
    }

    private static String line(String name, List<String> cells) {
        return cells.stream()
                        .map("%-5s"::formatted)
                        .collect(joining("", "%-21s".formatted(name), ""))
                        .stripTrailing()
                + "\n";
    }

    private static String answer(ProjectState state, ProjectCommand command) {
        return switch (PROJECT.decide(state, command, command.at())) {
            case Accepted<ProjectEvent, ProjectRejection>(var events) -> {
                var next = state;
                for (var event : events) {
                    next = PROJECT.evolve(next, event);
                }
                yield brief(((Live) next).status());
            }
            case Refused<ProjectEvent, ProjectRejection>(var rejection) -> refusal(rejection);
        };
    }

    private static String refusal(ProjectRejection rejection) {
        return switch (rejection) {
            case StepNotAllowed it -> it.premature() ? "wait" : "no";
            case AlreadyDone _ -> "done";
            case StageOrder _ -> "back";
            case NoStructure it -> it.premature() ? "st?" : "ST?";
            case NothingToCheck it -> it.premature() ? "st?" : "ST?";
            case ProjectRejection it -> throw new AssertionError("not in this table: " + it);
        };
    }

    private static String brief(Status status) {
        return switch (status) {
            case OPEN -> "OP";
            case APPLIED -> "AP";
            case WAITING_LIST -> "WL";
            case ADMITTED -> "AD";
            case IN_STAGE -> "IS";
            case SUSPENDED -> "SU";
            case DECLINED -> "DE";
            case EXITED -> "EX";
        };
    }
}
