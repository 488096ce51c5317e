package org.maillage.projection.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                Arguments.of(new Habits(1, 1, 9), new Habits(2, 1, 9)),
                Arguments.of(new Habits(2, 1, 9), new Habits(2, 1, 1)),
                Arguments.of(new Habits(2, 1, 9), new Habits(3, 1, 9)),
                Arguments.of(new Habits(1, 2, 9), new Habits(3, 2, 1)),
                Arguments.of(new Habits(5, 1, 1), new Habits(2, 2, 9)),
                Arguments.of(new Habits(5, 1, 9), new Habits(5, 1, 1)),
                Arguments.of(new Habits(5, 1, 2), new Habits(3, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("habits")
    void nothingIsLostOrCountedTwice(Habits one, Habits other) {
        var exploration = exploration(one, other, Rules.ALL);

        assertThat(exploration.run(CRASHES)).isEmpty();
        assertThat(exploration.states()).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALL")
    void eachRuleIsNeeded(Rules rules) {
        var violation = habits().map(Arguments::get)
                .map(habits -> exploration((Habits) habits[0], (Habits) habits[1], rules)
                        .run(CRASHES))
                .flatMap(java.util.Optional::stream)
                .findFirst();

        assertThat(violation).as("counter-example").isPresent();
    }

    /** The second owner is of a later release: it reads an event as another amount than the first. */
    private static Exploration exploration(Habits one, Habits other, Rules rules) {
        var log = Logs.troubled();
        return new Exploration(log, new Owner(log, one, rules), new Owner(otherwise(log), other, rules));
    }

    private static List<JournalEntry> otherwise(List<JournalEntry> log) {
        return log.stream()
                .map(entry -> entry.position().offset() == 2 ? Logs.event(2, 1, 2, 20, "y") : entry)
                .toList();
    }
}
