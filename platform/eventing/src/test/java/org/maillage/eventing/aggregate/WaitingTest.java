package org.maillage.eventing.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.eventing.model.Bench.NOON;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.model.Bench;

class WaitingTest {

    private static final Duration FOR_ITS_FILE = Duration.ofDays(30);
    private static final Duration FOR_A_STEP = Duration.ofDays(3);

    private final Bench bench = new Bench();

    @Test
    void aStatementAboutAnUnknownFileWaitsThirtyDaysAndIsRefused() {
        bench.takes(bench.says("s1", "step 1"));
        String waits = "waiting reference.unknown until " + NOON.plus(FOR_ITS_FILE);

        bench.clock.set(NOON.plus(FOR_ITS_FILE).minusMillis(1));
        bench.wakes();
        assertThat(bench.told("s1")).containsExactly(waits);
        bench.clock.set(NOON.plus(FOR_ITS_FILE));
        bench.wakes();

        assertThat(bench.told("s1")).containsExactly(waits, "refused reference.unknown");
    }

    @Test
    void aStatementThatIsTooEarlyWaitsThreeDaysAndIsRefused() {
        bench.takes(bench.says("s1", "open"), bench.says("s2", "step 2"));
        String waits = "waiting early until " + NOON.plus(FOR_A_STEP);

        wakeOverAndOverUntil(NOON.plus(FOR_A_STEP).minusMillis(1));
        assertThat(bench.told("s2")).containsExactly(waits);
        bench.clock.set(NOON.plus(FOR_A_STEP));
        bench.wakes();

        assertThat(bench.told("s2")).containsExactly(waits, "refused early");
    }

    @Test
    void aStatementThatWouldOpenItsFileTooEarlyWaitsThreeDaysToo() {
        bench.takes(bench.says("s1", "open", Instant.EPOCH));
        String waits = "waiting early until " + NOON.plus(FOR_A_STEP);

        wakeOverAndOverUntil(NOON.plus(FOR_A_STEP).minusMillis(1));
        assertThat(bench.told("s1")).containsExactly(waits);
        bench.clock.set(NOON.plus(FOR_A_STEP));
        bench.wakes();

        assertThat(bench.told("s1")).containsExactly(waits, "refused early");
    }

    @Test
    void whatWasMissingSetsFreeWhatWaits() {
        bench.takes(bench.says("s1", "step 2"), bench.says("s2", "step 1"), bench.says("s3", "open"));

        assertThat(bench.causes()).containsExactly("s3", "s2", "s1");
        assertThat(bench.told("s1")).last().isEqualTo("applied");
    }

    @Test
    void whatIsSetFreeWasRecordedNoEarlierThanWhatSetItFree() {
        bench.takes(bench.says("s1", "step 1"));
        bench.clock.set(NOON.plusSeconds(60));

        bench.takes(bench.says("s2", "open", NOON.minusSeconds(5)));

        assertThat(bench.facts().getLast().time()).isEqualTo(NOON);
        assertThat(bench.facts()).allSatisfy(it -> assertThat(it.recordedTime()).isEqualTo(NOON.plusSeconds(60)));
    }

    @Test
    void whoWaitedForAFileAndNowWaitsForAStepIsToldSo() {
        bench.takes(bench.says("s1", "step 2"));
        bench.clock.set(NOON.plusSeconds(60));

        bench.takes(bench.says("s2", "open"));

        assertThat(bench.told("s1"))
                .containsExactly(
                        "waiting reference.unknown until " + NOON.plus(FOR_ITS_FILE),
                        "waiting early until " + NOON.plusSeconds(60).plus(FOR_A_STEP));
    }

    @Test
    void whatOccurredFirstIsDecidedFirstAndAmongEqualsWhatCameFirst() {
        Instant day = NOON.minus(Duration.ofDays(1));
        bench.takes(
                bench.says("late", "step 1", NOON),
                bench.says("first", "step 1", day),
                bench.says("second", "step 1", day),
                bench.says("opening", "open"));

        assertThat(bench.causes()).containsExactly("opening", "first");
        assertThat(bench.told("second")).last().isEqualTo("refused already");
        assertThat(bench.told("late")).last().isEqualTo("refused already");
    }

    @Test
    void amongEqualsWhatCameFirstStaysFirstWhenItWasTriedInVain() {
        bench.takes(bench.says("opening", "open"), bench.says("first", "step 2", NOON));
        bench.clock.set(NOON.plusSeconds(6));
        bench.takes(bench.says("second", "step 2", NOON));
        bench.wakes();

        bench.takes(bench.says("missing", "step 1"));

        assertThat(bench.causes()).containsExactly("opening", "missing", "first");
    }

    @Test
    void aStatementThatWaitsIsNotTakenTwice() {
        bench.takes(bench.says("s1", "step 1"));
        bench.takes(bench.says("s1", "step 1"));
        bench.takes(bench.says("s2", "open"));
        bench.takes(bench.says("s1", "step 1"));

        assertThat(bench.told("s1"))
                .containsExactly("waiting reference.unknown until " + NOON.plus(FOR_ITS_FILE), "applied");
    }

    @Test
    void theHundredAndFirstToWaitIsRefusedAtOnce() {
        for (int number = 1; number <= 101; number++) {
            bench.takes(bench.says("s" + number, "step " + number));
        }

        assertThat(bench.told("s100")).last().asString().startsWith("waiting");
        assertThat(bench.told("s101")).containsExactly("refused waiting.queue-full");
    }

    @Test
    void anotherServicesEventWaitsAsLongAsItTakesAndGetsNoVerdict() {
        Outcome outcome = bench.hears("e1", "step 1");
        bench.clock.set(NOON.plus(Duration.ofDays(400)));
        bench.wakes();
        bench.takes(bench.says("s1", "open"));

        assertThat(outcome)
                .isInstanceOf(Outcome.Waits.class)
                .extracting("until")
                .isNull();
        assertThat(bench.causes()).containsExactly("s1", "id of e1");
        assertThat(bench.told("e1")).isEmpty();
    }

    @Test
    void anotherServicesEventIsNotLostToAFullQueue() {
        for (int number = 2; number <= 101; number++) {
            bench.takes(bench.says("s" + number, "step " + number));
        }

        assertThat(bench.hears("e1", "step 1")).isInstanceOf(Outcome.Waits.class);
        bench.takes(bench.says("s1", "open"));

        assertThat(bench.causes()).startsWith("s1", "id of e1", "s2").hasSize(102);
    }

    /** As often as it asks to be woken. */
    private void wakeOverAndOverUntil(Instant last) {
        for (Instant at = NOON; at.isBefore(last); at = at.plus(Duration.ofMinutes(20))) {
            bench.clock.set(at);
            bench.wakes();
        }
        bench.clock.set(last);
        bench.wakes();
    }
}
