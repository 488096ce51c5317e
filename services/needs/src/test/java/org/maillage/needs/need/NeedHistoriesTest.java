package org.maillage.needs.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.needs.need.NeedStories.NEED;
import static org.maillage.needs.need.NeedStories.fold;
import static org.maillage.needs.need.NeedStories.on;

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
import org.maillage.needs.need.NeedCommand.ReportNeed;
import org.maillage.needs.need.NeedEvent.NeedAnswered;
import org.maillage.needs.need.NeedEvent.NeedMerged;
import org.maillage.needs.need.NeedEvent.NeedQualified;
import org.maillage.needs.need.NeedEvent.NeedReopened;
import org.maillage.needs.need.NeedEvent.NeedSetAside;
import org.maillage.needs.need.NeedState.Answered;
import org.maillage.needs.need.NeedState.Live;
import org.maillage.needs.need.NeedState.Merged;
import org.maillage.needs.need.NeedState.Rejected;

/** What holds after any sequence of questions. The seed of a failing sequence is its test's name. */
class NeedHistoriesTest {

    private static final int QUESTIONS = 100;
    private static final Set<String> OFF_THE_WAY = Set.of("merge", "reject", "shelve", "answer", "decide stop");

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theStateIsTheFoldOfWhatHappened(long seed) {
        var events = new ArrayList<NeedEvent>();
        NeedState state = NEED.absent();
        for (var command : questions(new Random(seed))) {
            if (NEED.decide(state, command, command.at()) instanceof Accepted<NeedEvent, NeedRejection>(var happened)) {
                for (var event : happened) {
                    state = NEED.evolve(state, event);
                    events.add(event);
                }
            }
            assertThat(state).isEqualTo(fold(events));
            assertCounts(events, state);
            assertMergedForGood(events);
        }
    }

    @Test
    void theSequencesReachEveryState() {
        var seen = seeds().boxed()
                .flatMap(seed -> stages(questions(new Random(seed))).stream())
                .distinct();

        assertThat(seen).containsExactlyInAnyOrder(Stage.values());
    }

    /** A need counts as qualified once or not at all, and as answered once or not at all, as its state says. */
    private static void assertCounts(List<NeedEvent> events, NeedState state) {
        int qualified = events.stream().mapToInt(NeedHistoriesTest::qualified).sum();
        int answered = events.stream().mapToInt(NeedHistoriesTest::answered).sum();
        boolean counts = state instanceof Live live && live.file().qualifiedOn() != null && !(live instanceof Rejected);
        assertThat(qualified).isEqualTo(counts ? 1 : 0);
        assertThat(answered).isEqualTo(state instanceof Answered ? 1 : 0);
    }

    private static void assertMergedForGood(List<NeedEvent> events) {
        assertThat(events.subList(0, Math.max(0, events.size() - 1))).noneMatch(NeedMerged.class::isInstance);
    }

    /** As the figure « besoins qualifiés » adds up. */
    private static int qualified(NeedEvent event) {
        return switch (event) {
            case NeedQualified _ -> 1;
            case NeedMerged it when it.qualifiedOn() != null -> -1;
            case NeedSetAside it when it.outcome() == SetAsideOutcome.REJECTED && it.qualifiedOn() != null -> -1;
            case NeedReopened it when it.from() == Stage.REJECTED && it.qualifiedOn() != null -> 1;
            case NeedEvent _ -> 0;
        };
    }

    /** As the figure « besoins répondus » adds up. */
    private static int answered(NeedEvent event) {
        return switch (event) {
            case NeedAnswered it when !it.wasAnswered() -> 1;
            case NeedReopened it when it.from() == Stage.ANSWERED -> -1;
            case NeedEvent _ -> 0;
        };
    }

    private static List<Stage> stages(List<NeedCommand> commands) {
        var stages = new ArrayList<Stage>();
        NeedState state = NEED.absent();
        for (var command : commands) {
            if (NEED.decide(state, command, command.at()) instanceof Accepted<NeedEvent, NeedRejection>(var happened)) {
                for (var event : happened) {
                    state = NEED.evolve(state, event);
                }
            }
            if (state instanceof Live live) {
                stages.add(live.stage());
            } else if (state instanceof Merged) {
                stages.add(Stage.MERGED);
            }
        }
        return stages;
    }

    /** The report, then anything; what leads off the way is rarer, so that many needs come far. */
    private static List<NeedCommand> questions(Random random) {
        var often = NeedQuestions.oneOfEach().entrySet().stream()
                .flatMap(kind -> Stream.generate(kind::getValue).limit(OFF_THE_WAY.contains(kind.getKey()) ? 1 : 6))
                .toList();
        var questions = new ArrayList<NeedCommand>();
        questions.add(new ReportNeed(on("2017-09-12"), NeedStories.REPORT));
        random.ints(QUESTIONS, 0, often.size()).mapToObj(often::get).forEach(questions::add);
        return questions;
    }
}
