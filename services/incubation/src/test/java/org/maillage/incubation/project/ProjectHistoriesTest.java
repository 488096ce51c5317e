package org.maillage.incubation.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.incubation.project.ProjectStories.PRESENTATION;
import static org.maillage.incubation.project.ProjectStories.PROJECT;
import static org.maillage.incubation.project.ProjectStories.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.eventing.decider.Decision.Accepted;
import org.maillage.incubation.project.ProjectCommand.Present;
import org.maillage.incubation.project.ProjectEvent.MilestoneReached;
import org.maillage.incubation.project.ProjectEvent.ProjectExited;
import org.maillage.incubation.project.ProjectEvent.ProjectOpened;
import org.maillage.incubation.project.ProjectEvent.StageEntered;
import org.maillage.incubation.project.ProjectEvent.StructureRegistered;
import org.maillage.incubation.project.ProjectEvent.SurvivalChecked;
import org.maillage.incubation.project.ProjectState.Live;
import org.maillage.testing.DeciderSpec;

/** What holds after any sequence of questions. The seed of a failing sequence is its test's name. */
class ProjectHistoriesTest {

    private static final int QUESTIONS = 40;
    private static final Set<String> OFF_THE_WAY = Set.of("decline", "abandon", "suspend", "exit with structure");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theStateIsTheFoldOfWhatHappened(long seed) {
        var events = new ArrayList<ProjectEvent>();
        ProjectState state = PROJECT.absent();
        for (var command : questions(new Random(seed))) {
            if (PROJECT.decide(state, command, command.at())
                    instanceof Accepted<ProjectEvent, ProjectRejection>(var happened)) {
                for (var event : happened) {
                    state = PROJECT.evolve(state, event);
                    events.add(event);
                }
            }
            assertThat(state).isEqualTo(DeciderSpec.given(PROJECT, events).state());
            assertOnce(events);
            assertStagesGoForward(events);
            assertAfterTheExit(events);
        }
    }

    @Test
    void theSequencesReachEveryState() {
        var seen = seeds().boxed()
                .flatMap(seed -> statuses(new Random(seed)).stream())
                .distinct();

        assertThat(seen).containsExactlyInAnyOrder(Status.values());
    }

    private static void assertOnce(List<ProjectEvent> events) {
        assertThat(events.stream()
                        .filter(MilestoneReached.class::isInstance)
                        .map(it -> ((MilestoneReached) it).milestone()))
                .doesNotHaveDuplicates();
        assertThat(events.stream()
                        .filter(SurvivalChecked.class::isInstance)
                        .map(it -> ((SurvivalChecked) it).anniversary()))
                .doesNotHaveDuplicates();
        assertThat(events.stream().filter(StructureRegistered.class::isInstance))
                .hasSizeLessThan(2);
        assertThat(events.stream().filter(ProjectOpened.class::isInstance)).hasSize(1);
    }

    private static void assertStagesGoForward(List<ProjectEvent> events) {
        assertThat(events.stream()
                        .filter(StageEntered.class::isInstance)
                        .map(it -> ((StageEntered) it).stage())
                        .filter(it -> it != Stage.SUSPENDED))
                .isSorted();
    }

    private static void assertAfterTheExit(List<ProjectEvent> events) {
        assertThat(events.stream()
                        .dropWhile(it -> !(it instanceof ProjectExited))
                        .skip(1))
                .allSatisfy(it -> assertThat(it)
                        .isInstanceOfAny(StructureRegistered.class, MilestoneReached.class, SurvivalChecked.class));
    }

    private static List<Status> statuses(Random random) {
        var statuses = new ArrayList<Status>();
        ProjectState state = PROJECT.absent();
        for (var command : questions(random)) {
            if (PROJECT.decide(state, command, command.at())
                    instanceof Accepted<ProjectEvent, ProjectRejection>(var happened)) {
                for (var event : happened) {
                    state = PROJECT.evolve(state, event);
                }
            }
            statuses.add(((Live) state).status());
        }
        return statuses;
    }

    /** The presentation, then anything; what leads off the way is rarer, so that many projects come far. */
    private static List<ProjectCommand> questions(Random random) {
        var often = ProjectQuestions.oneOfEach().entrySet().stream()
                .flatMap(kind -> Stream.generate(kind::getValue).limit(OFF_THE_WAY.contains(kind.getKey()) ? 1 : 5))
                .toList();
        var questions = new ArrayList<ProjectCommand>();
        questions.add(new Present(on("2019-06-20"), PRESENTATION, null));
        random.ints(QUESTIONS, 0, often.size()).mapToObj(often::get).forEach(questions::add);
        return questions;
    }
}
