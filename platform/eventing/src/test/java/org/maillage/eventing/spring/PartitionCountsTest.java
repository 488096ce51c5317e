package org.maillage.eventing.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;

class PartitionCountsTest {

    private static final String TOPIC = "needs.need.events.v1";

    @Test
    void aTopicHasAsManyAsTheBrokerSays() {
        var partitions = Stream.of(0, 1)
                .map(number -> new TopicPartitionInfo(number, Node.noNode(), List.of(), List.of()))
                .toList();

        assertThat(PartitionCounts.partitions(
                        KafkaFuture.completedFuture(new TopicDescription(TOPIC, false, partitions))))
                .contains(2);
    }

    @Test
    void aTopicThatIsNotThereIsPassedOver() {
        assertThat(PartitionCounts.partitions(failed(new UnknownTopicOrPartitionException("gone"))))
                .isEmpty();
    }

    @Test
    void soIsOneThatIsForOthersToLookAt() {
        assertThat(PartitionCounts.partitions(failed(new TopicAuthorizationException(TOPIC))))
                .isEmpty();
    }

    @Test
    void aBrokerThatRefusesEverythingIsAFault() {
        assertThatThrownBy(() -> PartitionCounts.partitions(failed(new ClusterAuthorizationException("no"))))
                .isInstanceOf(KafkaException.class);
    }

    private static KafkaFuture<TopicDescription> failed(RuntimeException fault) {
        var future = new KafkaFutureImpl<TopicDescription>();
        future.completeExceptionally(fault);
        return future;
    }
}
