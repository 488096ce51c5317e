package org.maillage.eventing.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.maillage.eventing.statements.VirtualTopic.MORNING;
import static org.maillage.eventing.statements.VirtualTopic.partition;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.fixture.SteeredClock;
import org.maillage.eventing.statements.Barrier.Limits;

class BarrierTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofMinutes(5));

    private final SteeredClock clock = new SteeredClock(MORNING);
    private final Account account = new Account();
    private final VirtualTopic topic = new VirtualTopic(2);
    private final Barrier barrier = new Barrier(account, account, LIMITS, clock);

    @Test
    void withoutMarksWhatIsPolledIsHandedOnAndCommittedAndNothingElseIsAsked() {
        topic.says(0, "a").says(1, "b").says(0, "c");

        barrier.take(topic.poll(), topic);

        assertThat(account.lines()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(topic.asked()).containsExactly("commit 0 1");
    }

    @Test
    void aMarkIsPassedInAllPartitionsAtOnceWhenAllStandBeforeIt() {
        topic.says(0, "a").marks("m1", 1).says(0, "b").says(1, "c");

        barrier.take(topic.poll(0), topic);
        assertThat(account.lines()).containsExactly("a");
        assertThat(topic.paused()).containsExactly(partition(0));
        assertThat(topic.committed(0)).isEqualTo(1);
        barrier.take(topic.poll(1), topic);

        assertThat(account.lines()).containsExactly("a", "settle", "m1 in 0 1", "wake", "c");
        assertThat(topic.paused()).isEmpty();
        barrier.take(topic.poll(0), topic);
        assertThat(account.lines()).endsWith("c", "b");
        assertThat(topic.committed(0)).isEqualTo(3);
    }

    @Test
    void marksThatAreInOnePollArePassedWithoutPollingInBetween() {
        topic.says(0, "a")
                .marks("m1", 1)
                .says(1, "b")
                .marks("m2", 2)
                .says(0, "c")
                .marks("m3", 3);

        barrier.take(topic.poll(), topic);

        assertThat(account.lines().stream().filter(it -> it.length() == 1 || it.startsWith("m")))
                .containsExactly("a", "m1 in 0 1", "b", "m2 in 0 1", "c", "m3 in 0 1");
        assertThat(topic.asked()).containsExactly("commit 0 1");
    }

    @Test
    void whoeverReadsOnFromWhatIsCommittedStandsBeforeTheSameMark() {
        topic.says(0, "a").marks("m1", 1).says(0, "b");
        barrier.take(topic.poll(0), topic);

        topic.assign(List.of(partition(0), partition(1)));
        var successor = new Barrier(account, account, LIMITS, clock);
        successor.take(topic.poll(0), topic);
        successor.take(topic.poll(1), topic);

        assertThat(account.lines()).containsExactly("a", "settle", "m1 in 0 1", "wake");
    }

    @Test
    void aMarkThatReachedSomePartitionsOnlyIsPassedWhenItIsToldAgain() {
        topic.says(0, "a").marks("m1", 1, 0).says(0, "b");
        barrier.take(topic.poll(), topic);
        assertThat(account.lines()).containsExactly("a");

        topic.marks("m1 again", 2).says(0, "c").says(1, "d");
        barrier.take(topic.poll(), topic);
        barrier.take(topic.poll(), topic);
        barrier.take(topic.poll(), topic);

        assertThat(account.lines().stream().filter(it -> !it.equals("settle") && !it.equals("wake")))
                .containsExactly("a", "m1 in 0", "b", "m1 again in 0 1", "c", "d");
    }

    @Test
    void aHistoryThatIsToldAgainFromItsBeginningFreesWhoeverStandsBeforeALaterInstant() {
        topic.marks("2016", 1).marks("2017", 2, 1).marks("2016 again", 30).marks("2017 again", 31);

        for (int poll = 0; poll < 3; poll++) {
            barrier.take(topic.poll(), topic);
        }

        assertThat(account.lines().stream().filter(it -> it.startsWith("20")))
                .containsExactly("2016 in 0 1", "2017 in 1", "2016 again in 0 1", "2017 again in 0 1");
    }

    @Test
    void aPartitionThatNeverGotTheMarkHoldsUpTheOthersForAWhileOnly() {
        topic.says(1, "a").marks("m1", 1, 0).says(0, "b");
        clock.set(MORNING.plus(Duration.ofMinutes(6)));
        barrier.take(topic.poll(), topic);
        assertThat(account.lines()).containsExactly("a");

        clock.set(MORNING.plus(Duration.ofMinutes(6)).plusMillis(1));
        barrier.lookAgain(topic);
        barrier.take(topic.poll(), topic);

        assertThat(account.lines()).containsExactly("a", "settle", "m1 in 0", "wake", "b");
    }

    @Test
    void aPartitionThatHasNotBeenReadToItsEndMayStillGetTheMark() {
        topic.says(1, "a").marks("m1", 1);
        clock.set(MORNING.plus(Duration.ofDays(1)));

        barrier.take(topic.poll(0), topic);

        assertThat(account.lines()).isEmpty();
    }

    @Test
    void aPartitionThatGoesToSomebodyElseHoldsUpNobody() {
        topic.marks("m1", 1).says(0, "a");
        barrier.take(topic.poll(0), topic);

        topic.revoke(List.of(partition(1)));
        barrier.forget(List.of(partition(1)));
        barrier.lookAgain(topic);
        barrier.take(topic.poll(), topic);

        assertThat(account.lines()).containsExactly("settle", "m1 in 0", "wake", "a");
    }

    @Test
    void whatFailsAtOnceIsHandedInAgain() {
        topic.marks("m1", 1).says(0, "a");
        var records = topic.poll();
        account.fails(() -> true);

        assertThatIllegalStateException().isThrownBy(() -> barrier.take(records, topic));
        assertThat(topic.asked()).isEmpty();
        account.fails(() -> false);
        barrier.take(records, topic);

        assertThat(account.lines()).containsExactly("settle", "m1 in 0 1", "wake", "a");
    }

    @Test
    void whatFailsBehindSomethingThatWasTakenInIsPolledAgain() {
        topic.says(0, "a").marks("m1", 1).says(0, "b");
        var failing = new AtomicBoolean(true);
        account.fails(() -> failing.get() && !account.lines().isEmpty());

        barrier.take(topic.poll(), topic);
        assertThat(account.lines()).containsExactly("a");
        assertThat(topic.committed(0)).isEqualTo(1);
        failing.set(false);
        barrier.take(topic.poll(), topic);

        assertThat(account.lines()).containsExactly("a", "settle", "m1 in 0 1", "wake", "b");
    }

    @Test
    void aServiceThatStopsPassesNoMark() {
        topic.says(0, "a").marks("m1", 1).says(0, "b");
        topic.stop();

        barrier.take(topic.poll(), topic);

        assertThat(account.lines()).containsExactly("a", "settle");
        assertThat(topic.committed(0)).isEqualTo(1);
    }

    @Test
    void aConsumerThatHasToPollPassesTheOtherMarksThen() {
        topic.says(0, "a").marks("m1", 1).says(0, "b").marks("m2", 2).says(0, "c");
        account.fails(() -> {
            clock.set(clock.instant().plusSeconds(4));
            return false;
        });

        barrier.take(topic.poll(), topic);
        assertThat(account.lines()).endsWith("m1 in 0 1", "wake", "b");
        assertThat(topic.paused()).isEmpty();
        barrier.take(topic.poll(), topic);

        assertThat(account.lines()).endsWith("b", "settle", "m2 in 0 1", "wake", "c");
    }
}
