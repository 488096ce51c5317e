package org.maillage.eventing.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.eventing.model.Bench.NOON;
import static org.maillage.eventing.model.Bench.PARTITION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.model.Bench;
import org.maillage.eventing.model.Tally;

class DueTimersTest {

    private static final Instant DUE = NOON.plus(Tally.RINGS_AFTER);

    private final Bench bench = new Bench();

    @Test
    void whatIsDueHappensOnceAndOccursWhenItWasDue() {
        bench.takes(bench.says("s1", "open"));
        bench.clock.set(DUE.plusSeconds(90));

        assertThat(bench.wakes()).isEqualTo(1);
        assertThat(bench.wakes()).isZero();

        assertThat(bench.factNames()).containsExactly("Opened", "Rang");
        assertThat(bench.facts().getLast().time()).isEqualTo(DUE);
        assertThat(bench.facts().getLast().recordedTime()).isEqualTo(DUE);
    }

    @Test
    void nothingHappensBeforeItIsDue() {
        bench.takes(bench.says("s1", "open"));
        bench.clock.set(DUE.minusMillis(1));

        assertThat(bench.wakes()).isZero();
    }

    @Test
    void aPartitionThatWasNotReadToItsEndIsReadFirst() {
        bench.takes(bench.says("s1", "open"));
        bench.clock.set(DUE.minusSeconds(1));
        ConsumerRecord<String, byte[]> saidMeanwhile = bench.says("s2", "step 1");
        bench.clock.set(DUE.plusSeconds(1));

        assertThat(bench.wakes()).isZero();
        bench.takes(saidMeanwhile);
        assertThat(bench.wakes()).isEqualTo(1);

        assertThat(bench.factNames()).containsExactly("Opened", "Stepped", "Rang");
    }

    @Test
    void aRecordRecordedLaterIsAsGoodAsTheEnd() {
        bench.takes(bench.says("s1", "open"));
        bench.clock.set(DUE.plusSeconds(1));
        ConsumerRecord<String, byte[]> later = bench.says("s2", "step 1");
        bench.says("s3", "step 2");

        bench.takes(later);

        assertThat(bench.wakes()).isEqualTo(1);
    }

    @Test
    void anOwnerThatHasReadNothingYetWakesNothing() {
        bench.takes(bench.says("s1", "open"));
        bench.clock.set(DUE.plusSeconds(1));
        bench.says("s2", "step 1");
        bench.progress.assigned(PARTITION, 1);

        assertThat(bench.wakes()).isZero();
    }

    @Test
    void anOwnerThatStartsAtTheEndNeedsToReadNothing() {
        bench.takes(bench.says("s1", "open"));
        bench.clock.set(DUE);
        bench.progress.assigned(PARTITION, 1);

        assertThat(bench.wakes()).isEqualTo(1);
    }

    @Test
    void aPartitionThatIsNoLongerOwnedIsLeftToItsOwner() {
        bench.takes(bench.says("s1", "open"));
        bench.clock.set(DUE);
        bench.progress.revoked(List.of(PARTITION));

        assertThat(bench.wakes()).isZero();
    }

    @Test
    void whileHistoryIsTakenOverItIsTheInstantThatWasSet() {
        Instant then = Instant.parse("2016-02-08T00:00:00Z");
        bench.takes(until("OPEN", then), bench.says("s1", "open", then));
        bench.says("s2", "step 1", then);

        assertThat(bench.wakes()).isZero();
        bench.takes(until("ADVANCED", then.plus(Tally.RINGS_AFTER)));
        assertThat(bench.wakes()).isEqualTo(1);

        assertThat(bench.facts().getLast().time()).isEqualTo(then.plus(Tally.RINGS_AFTER));
    }

    @Test
    void nothingExpiresWhileHistoryIsTakenOverAndWhatIsOverdueDoesAfterwards() {
        Instant then = Instant.parse("2016-02-08T00:00:00Z");
        bench.takes(until("OPEN", then), bench.says("s1", "open", then), bench.says("s2", "step 5", then));
        String waits = "waiting early until " + then.plus(Duration.ofDays(3));

        bench.takes(until("ADVANCED", then.plus(Duration.ofDays(9))));
        bench.wakes();
        assertThat(bench.told("s2")).containsExactly(waits);
        bench.takes(bench.control("\"state\":\"CLOSED\""));
        bench.wakes();

        assertThat(bench.told("s2")).containsExactly(waits, "refused early");
    }

    @Test
    void whatIsOverdueExpiresAsSoonAsATakeoverThatReachedThePresentCloses() {
        bench.takes(bench.says("s1", "open"), bench.says("s2", "step 5"));
        Instant present = NOON.plus(Duration.ofDays(4));
        bench.takes(until("OPEN", present));
        bench.wakes();
        bench.clock.set(present.plusSeconds(1));

        bench.takes(bench.control("\"state\":\"CLOSED\""));
        bench.wakes();

        assertThat(bench.told("s2")).last().isEqualTo("refused early");
    }

    @Test
    void whatIsOverdueInATakeoverIsNotLookedAtAgainUntilItAdvances() {
        bench.takes(bench.says("s1", "open"), bench.says("s2", "step 5"));
        bench.takes(until("OPEN", NOON.plus(Duration.ofDays(4))));

        assertThat(bench.wakes()).isEqualTo(1);
        assertThat(bench.wakes()).isZero();
    }

    private ConsumerRecord<String, byte[]> until(String state, Instant until) {
        return bench.control("\"state\":\"%s\",\"until\":\"%s\"".formatted(state, until));
    }
}
