package org.maillage.testing.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class ByChanceTest {

    @ByChance(runs = 20)
    void theSameSeedMakesTheSameAgain(Chance chance) {
        var again = new Chance(Long.parseLong(chance.toString().replace("seed ", "")));

        assertThat(values(chance)).isEqualTo(values(again));
    }

    @ByChance(runs = 20)
    void boundsHold(Chance chance) {
        assertThat(chance.between(3, 4)).isBetween(3, 4);
        assertThat(chance.upTo(2, chance::id)).hasSizeLessThanOrEqualTo(2);
        assertThat(chance.shuffled(List.of(1, 2, 3))).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void aFailureSaysItsSeed() {
        Events tests = run("aProperty");

        assertThat(tests.started().count()).isEqualTo(5);
        assertThat(tests.failed().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()
                                .getMessage()))
                .isNotEmpty()
                .allMatch(message -> message.matches("(?s)fails with seed \\d .*-Dmaillage.test.seed=\\d.*"));
    }

    private static Events run(String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(FailsByChance.class, method, Chance.class))
                .execute()
                .testEvents();
    }

    private static List<Object> values(Chance chance) {
        return IntStream.range(0, 10)
                .<Object>mapToObj(_ ->
                        List.of(chance.between(1, 1000), chance.instant(), chance.id(), chance.oneOf("a", "b", "c")))
                .toList();
    }
}
