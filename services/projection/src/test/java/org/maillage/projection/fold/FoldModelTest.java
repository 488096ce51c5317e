package org.maillage.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.projection.fold.Owner.Habits;

/** The real fold, run by two owners at once in every order of their steps, with a crash between any two. */
class FoldModelTest {

    private static final int CRASHES = 1;

    static Stream<Arguments> habits() {
        return Stream.of(
                Arguments.of(new Habits(5, 1, 9), new Habits(5, 1, 1)),
                Arguments.of(new Habits(5, 1, 2), new Habits(3, 1, 1)),
                Arguments.of(new Habits(5, 1, 1), new Habits(2, 2, 9)),
                Arguments.of(new Habits(1, 2, 9), new Habits(3, 2, 1)),
                Arguments.of(new Habits(2, 1, 9), new Habits(2, 1, 1)),
                Arguments.of(new Habits(2, 1, 9), new Habits(3, 1, 9)),
                Arguments.of(new Habits(1, 1, 9), new Habits(2, 1, 9)));
    }

    @ParameterizedTest
    @MethodSource("habits")
    void nothingIsLostOrCountedTwice(Habits one, Habits other) {
        var exploration = exploration(one, other, Rules.ALL);

        assertThat(exploration.run(CRASHES)).isEmpty();
        assertThat(exploration.states()).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "ALL_BUT_.*")
    void eachRuleIsNeeded(Rules rules) {
        assertThat(violation((one, other) -> exploration(one, other, rules)))
                .as("counter-example")
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("habits")
    void whatComesAgainCountsOnce(Habits one, Habits other) {
        var exploration = redriven(one, other, Rules.ALL);

        assertThat(exploration.run(CRASHES)).isEmpty();
        assertThat(exploration.states()).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "REDRIVEN_BUT_.*")
    void eachRuleOfWhatComesAgainIsNeeded(Rules rules) {
        assertThat(violation((one, other) -> redriven(one, other, rules)))
                .as("counter-example")
                .isPresent();
    }

    private static Optional<String> violation(BiFunction<Habits, Habits, Exploration> exploration) {
        return habits().map(Arguments::get)
                .map(habits -> exploration
                        .apply((Habits) habits[0], (Habits) habits[1])
                        .run(CRASHES))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The second owner is of a later release: it reads an event as another amount than the first. */
    private static Exploration exploration(Habits one, Habits other, Rules rules) {
        var log = Logs.troubled();
        return new Exploration(
                log,
                Logs.counted(log),
                new Owner(log, Map.of(), one, rules),
                new Owner(otherwise(log, Logs.event(2, 1, 2, 20, "y")), Map.of(), other, rules));
    }

    /** The same, for a partition of records that come again. */
    private static Exploration redriven(Habits one, Habits other, Rules rules) {
        var log = Logs.redriven();
        var from = Map.of(Logs.PARTITION.topic(), Logs.FIRST_TOPIC);
        return new Exploration(
                log,
                List.of(log.get(0), log.get(3)),
                new Owner(log, from, one, rules),
                new Owner(otherwise(log, Logs.event(3, 1, 1, 20, "x", "y")), from, other, rules));
    }

    private static List<JournalEntry> otherwise(List<JournalEntry> log, JournalEntry event) {
        return log.stream()
                .map(entry -> entry.position().equals(event.position()) ? event : entry)
                .toList();
    }
}
