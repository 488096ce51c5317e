package org.maillage.projection.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maillage.projection.disclosure.Worlds.World;

/** What is told of a margin, and that nothing small can be found in it: in small populations all that can have happened is tried. */
class SuppressionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @Test
    void aSmallClassIsToldTogetherWithTheNext() {
        var margin = tell(3, 20, 30);

        assertThat(margin.hidden()).containsExactly("A", "B");
        assertThat(margin.together()).isEqualTo(Headcount.of(23));
        assertThat(margin.shown()).containsOnlyKeys("C");
    }

    @Test
    void severalSmallOnesNeedALargeOneBesideThem() {
        assertThat(tell(4, 9, 4, 30).hidden()).containsExactly("A", "C", "D");
    }

    @Test
    void nobodyAndFiveAreTold() {
        assertThat(tell(0, 5, 6).hidden()).isEmpty();
    }

    @Test
    void whereNoneMayBeToldAloneTheMarginIsSilent() {
        assertThat(tell(4, 9).isSilent()).isTrue();
    }

    @Test
    void aClassThatMovedByFewIsToldTogetherWithTheNext() {
        var before = tell(10, 20, 30);

        var margin = Suppression.of(DAY.plusYears(1), Worlds.classes(12, 27, 30), List.of(before));

        assertThat(margin.hidden()).containsExactly("A", "B");
    }

    @Test
    void everySmallNumberIsAsPossibleAsAnyOther() {
        for (var worlds : List.of(Worlds.ofOneDate(3, 24), Worlds.ofOneDate(4, 16))) {
            for (List<World> alike : worlds.alike()) {
                forEachClass(
                        alike,
                        one -> assertThat(smallNumbers(alike, world -> world.of(0, one)))
                                .isIn(Set.of(), Set.of(1, 2, 3, 4)));
            }
        }
    }

    @Test
    void noSmallNumberIsFoundFromTwoReleases() {
        for (var worlds : List.of(Worlds.ofTwoDates(3, 14, 19, true), Worlds.ofTwoDates(3, 9, 14, false))) {
            for (List<World> alike : worlds.alike()) {
                forEachClass(alike, one -> {
                    assertIsNotFound(alike, world -> world.of(0, one));
                    assertIsNotFound(alike, world -> world.of(1, one));
                    assertIsNotFound(alike, world -> world.of(1, one) - world.of(0, one));
                });
            }
        }
    }

    private static Margin tell(int... counts) {
        return Suppression.of(DAY, Worlds.classes(counts), List.of());
    }

    private static void forEachClass(List<World> alike, IntConsumer test) {
        IntStream.range(0, alike.getFirst().counts().getFirst().length).forEach(test);
    }

    private static Set<Integer> smallNumbers(List<World> alike, ToIntFunction<World> number) {
        return alike.stream()
                .map(number::applyAsInt)
                .filter(SuppressionTest::isSmall)
                .collect(Collectors.toSet());
    }

    private static void assertIsNotFound(List<World> alike, ToIntFunction<World> number) {
        int first = number.applyAsInt(alike.getFirst());
        if (isSmall(first) && alike.stream().mapToInt(number).allMatch(it -> it == first)) {
            throw new AssertionError("all have " + first + ", such as "
                    + alike.getFirst().counts().stream().map(Arrays::toString).toList());
        }
    }

    private static boolean isSmall(int number) {
        return 1 <= Math.abs(number) && Math.abs(number) <= 4;
    }
}
