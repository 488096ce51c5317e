package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.projection.fold.Partition;

class CommitsTest {

    private static final Partition NEEDS = new Partition("needs.need.events.v1", 3);
    private static final TopicPartition IN_KAFKA = new TopicPartition(NEEDS.topic(), NEEDS.number());

    private final Failing consumer = new Failing();
    private final Commits commits = new Commits(consumer);

    @BeforeEach
    void assign() {
        consumer.assign(Set.of(IN_KAFKA));
    }

    @Test
    void whatWasFlushedIsCommittedOnce() {
        commits.commit(Map.of(NEEDS, 7L));
        commits.retry();

        assertThat(committed()).isEqualTo(7);
        assertThat(consumer.asked).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeCommittedIsCommittedAgainThoughNothingElseComes() {
        consumer.failures = 2;
        commits.commit(Map.of(NEEDS, 7L));
        commits.retry();
        assertThat(committed()).isZero();

        commits.retry();
        assertThat(committed()).isEqualTo(7);
        commits.retry();
        assertThat(consumer.asked).isEqualTo(3);
    }

    @Test
    void aLaterFlushIsNotTakenBackByAnEarlierOne() {
        consumer.failures = 1;
        commits.commit(Map.of(NEEDS, 7L));
        commits.commit(Map.of(NEEDS, 9L));
        commits.retry();

        assertThat(committed()).isEqualTo(9);
    }

    @Test
    void anOrderlyEndCommitsWhatIsOpen() {
        consumer.failures = 1;
        commits.commit(Map.of(NEEDS, 7L));
        commits.finish(Map.of(), Duration.ofSeconds(1));

        assertThat(committed()).isEqualTo(7);
    }

    @Test
    void ofAPartitionThatIsGoneNothingIsCommitted() {
        consumer.failures = 1;
        commits.commit(Map.of(NEEDS, 7L));
        commits.forget(Set.of(IN_KAFKA));
        commits.retry();

        assertThat(committed()).isZero();
    }

    private long committed() {
        var committed = consumer.committed(Set.of(IN_KAFKA)).get(IN_KAFKA);
        return committed == null ? 0 : committed.offset();
    }

    /** Its first commits fail, as during a rebalance. */
    private static final class Failing extends MockConsumer<String, byte[]> {

        private int failures;
        private int asked;

        Failing() {
            super(AutoOffsetResetStrategy.EARLIEST.name());
        }

        @Override
        public synchronized void commitAsync(
                Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable OffsetCommitCallback callback) {
            asked++;
            if (failures > 0 && callback != null) {
                failures--;
                callback.onComplete(offsets, new RetriableCommitFailedException("rebalancing"));
            } else {
                super.commitAsync(offsets, callback);
            }
        }
    }
}
