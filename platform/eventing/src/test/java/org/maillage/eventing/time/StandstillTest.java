package org.maillage.eventing.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.eventing.model.Bench.NOON;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.model.Bench;
import org.maillage.eventing.model.Tally;

class StandstillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Bench bench = new Bench();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void itWaitsForReadersUpToWhatWasThereWhenItBegan() {
        assertThat(bench.standstill(caughtUpAtLook(3), PATIENCE).settle(StandstillTest::goesOn))
                .isTrue();

        assertThat(looks).hasValue(1);
        assertThat(asked).hasValue(3);
    }

    @Test
    void itDoesNotWaitForEverForThem() {
        assertThat(bench.standstill(caughtUpAtLook(Integer.MAX_VALUE), Duration.ofMillis(20))
                        .settle(StandstillTest::goesOn))
                .isTrue();
    }

    @Test
    void aServiceThatStopsWaitsForNobody() {
        assertThat(bench.standstill(caughtUpAtLook(Integer.MAX_VALUE), PATIENCE).settle(() -> false))
                .isFalse();
    }

    @Test
    void whatACrashLeftInTheOutboxIsSentFirst() {
        Bench failing = Bench.whoseSendFails(1);
        failing.takes(failing.says("s1", "open"));
        assertThat(failing.factNames()).isEmpty();
        failing.clock.set(NOON.plusSeconds(2));

        assertThat(failing.standstill(caughtUpAtLook(1), PATIENCE).settle(StandstillTest::goesOn))
                .isTrue();

        assertThat(failing.factNames()).containsExactly("Opened");
    }

    @Test
    void whatIsDueIsWokenAndSettles() {
        bench.takes(bench.says("s1", "open"));
        bench.clock.set(NOON.plus(Tally.RINGS_AFTER));

        assertThat(bench.standstill(caughtUpAtLook(1), PATIENCE).wake(StandstillTest::goesOn))
                .isTrue();

        assertThat(bench.factNames()).containsExactly("Opened", "Rang");
        assertThat(looks).hasValue(1);
    }

    @Test
    void whereNothingIsDueNobodyIsWaitedFor() {
        bench.takes(bench.says("s1", "open"));

        assertThat(bench.standstill(caughtUpAtLook(1), PATIENCE).wake(StandstillTest::goesOn))
                .isTrue();

        assertThat(looks).hasValue(0);
    }

    private Standstill.Readers caughtUpAtLook(int which) {
        return () -> {
            looks.incrementAndGet();
            return () -> asked.incrementAndGet() >= which;
        };
    }

    private static boolean goesOn() {
        return true;
    }
}
