package org.maillage.eventing.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.fixture.KeptDeadLetters;
import org.maillage.eventing.fixture.Records;
import org.maillage.eventing.inbox.BatchConsumer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.KafkaException;

class TimedConsumerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final List<ConsumerRecord<String, byte[]>> BATCH = records(0, 1, 2);

    private final KeptDeadLetters deadLetters = new KeptDeadLetters();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Breaking breaking = new Breaking();
    private final TimedConsumer consumer =
            new TimedConsumer("model.statements", breaking, deadLetters, meters, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aBatchIsTakenAsItComesAndCounted() {
        consumer.take(BATCH);

        assertThat(breaking.taken).containsExactly(0L, 1L, 2L);
        assertThat(meters.counter("maillage.taken", "group", "model.statements").count())
                .isEqualTo(3);
        assertThat(meters.timer("maillage.handling", "group", "model.statements")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void howLongEachRecordLayInTheLogIsTold() {
        consumer.take(List.of(
                Records.sent("t", 0, 7, NOW.minusMillis(300)),
                Records.sent("t", 0, 8, NOW.minusSeconds(3)),
                Records.sent("t", 0, 9, NOW.plusSeconds(1))));

        var delay =
                meters.get("maillage.delay").tag("group", "model.statements").timer();
        assertThat(delay.count()).isEqualTo(3);
        assertThat(delay.totalTime(TimeUnit.MILLISECONDS))
                .as("a clock that is ahead adds nothing")
                .isEqualTo(3_300);
        assertThat(delay.takeSnapshot().histogramCounts())
                .as("two of them within half a second")
                .anyMatch(it -> it.bucket(TimeUnit.MILLISECONDS) == 500 && it.count() == 2);
    }

    @Test
    void whatIsDeliveredAgainIsNotTakenInYet() {
        breaking.with(1, new MongoException("the database is away"));

        assertThatThrownBy(() -> consumer.take(BATCH)).isInstanceOf(MongoException.class);

        assertThat(meters.get("maillage.delay").timer().count()).isZero();
    }

    @Test
    void aRecordThatBreaksTheCodeIsSetAsideAfterThreeAttemptsAndItsNeighboursGoOn() {
        breaking.with(1, new IllegalStateException("what was never thought of"));

        failsThreeTimes(BATCH);
        consumer.take(BATCH);

        assertThat(breaking.taken).containsExactly(0L, 2L);
        assertThat(deadLetters.kept()).containsExactly("t-0@1 of model.statements");
        assertThat(breaking.passedOver).containsExactly(1L);
    }

    @Test
    void theNextBatchIsTakenTogetherAgain() {
        breaking.with(1, new IllegalStateException());
        failsThreeTimes(BATCH);
        consumer.take(BATCH);

        consumer.take(records(3, 4));

        assertThat(breaking.batches).last().isEqualTo(2);
    }

    @Test
    void whatLiesInTheSurroundingsIsTriedForEver() {
        for (RuntimeException passing : List.of(
                new MongoException("the database is away"),
                new KafkaException("the broker is away"),
                new TimeoutException("the broker is slow"),
                new IllegalStateException(new org.apache.kafka.common.KafkaException("interrupted")),
                new DataAccessResourceFailureException("away", new MongoException("away")))) {
            breaking.with(1, passing);
            for (int attempt = 0; attempt < 4; attempt++) {
                assertThatThrownBy(() -> consumer.take(BATCH)).isSameAs(passing);
            }
        }

        assertThat(deadLetters.kept()).isEmpty();
    }

    @Test
    void aDatabaseThatGoesAwayWhileRecordsAreTakenOneByOneIsNoReasonToSetThemAside() {
        breaking.with(1, new IllegalStateException());
        failsThreeTimes(BATCH);
        breaking.with(1, new MongoException("away"));

        assertThatThrownBy(() -> consumer.take(BATCH)).isInstanceOf(MongoException.class);

        assertThat(deadLetters.kept()).isEmpty();
    }

    @Test
    void attemptsAreCountedPerThread() {
        breaking.with(1, new IllegalStateException());
        assertThatThrownBy(() -> consumer.take(BATCH)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> consumer.take(BATCH)).isInstanceOf(IllegalStateException.class);

        CompletableFuture.runAsync(() -> consumer.take(records(7))).join();
        assertThatThrownBy(() -> consumer.take(BATCH)).isInstanceOf(IllegalStateException.class);
        consumer.take(BATCH);

        assertThat(deadLetters.kept()).containsExactly("t-0@1 of model.statements");
    }

    private void failsThreeTimes(List<ConsumerRecord<String, byte[]>> batch) {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> consumer.take(batch)).isInstanceOf(IllegalStateException.class);
        }
        breaking.taken.clear();
    }

    private static List<ConsumerRecord<String, byte[]>> records(long... offsets) {
        return LongStream.of(offsets)
                .mapToObj(it -> Records.bare("t", 0, it, "k", new byte[0]))
                .toList();
    }

    /** Takes records until it comes to one that breaks it. */
    private static final class Breaking implements BatchConsumer {

        private final List<Long> taken = new ArrayList<>();
        private final List<Long> passedOver = new ArrayList<>();
        private final List<Integer> batches = new ArrayList<>();
        private long at = -1;
        private RuntimeException failure = new IllegalStateException();

        void with(long offset, RuntimeException thrown) {
            at = offset;
            failure = thrown;
        }

        @Override
        public void take(List<ConsumerRecord<String, byte[]>> records) {
            batches.add(records.size());
            for (ConsumerRecord<String, byte[]> record : records) {
                if (record.offset() == at) {
                    throw failure;
                }
                taken.add(record.offset());
            }
        }

        @Override
        public void passOver(ConsumerRecord<String, byte[]> record) {
            passedOver.add(record.offset());
        }
    }
}
