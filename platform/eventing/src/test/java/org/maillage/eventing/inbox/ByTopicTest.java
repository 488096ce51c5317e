package org.maillage.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.fixture.Records;

class ByTopicTest {

    private final Noting projects = new Noting();
    private final Noting grants = new Noting();
    private final ByTopic consumer = new ByTopic(Map.of("projects", projects, "grants", grants));

    @Test
    void eachTopicIsTakenInByItsOwnConsumerInItsOrder() {
        consumer.take(List.of(record("projects", 7), record("grants", 1), record("projects", 8), record("grants", 2)));

        assertThat(projects.taken).containsExactly(List.of(7L, 8L));
        assertThat(grants.taken).containsExactly(List.of(1L, 2L));
    }

    @Test
    void aTopicWithoutRecordsIsLeftAlone() {
        consumer.take(List.of(record("grants", 1)));

        assertThat(projects.taken).isEmpty();
    }

    @Test
    void whatCannotBeTakenInIsPassedOverByItsOwn() {
        consumer.passOver(record("grants", 3));

        assertThat(grants.passedOver).containsExactly(3L);
        assertThat(projects.passedOver).isEmpty();
    }

    @Test
    void theGroupReadsTheTopicsThatAreTakenIn() {
        assertThat(consumer.topics()).containsExactly("grants", "projects");
    }

    @Test
    void anotherTopicIsAMistakeOfTheService() {
        assertThatThrownBy(() -> consumer.take(List.of(record("places", 1)))).hasMessageContaining("places");
    }

    private static ConsumerRecord<String, byte[]> record(String topic, long offset) {
        return Records.bare(topic, 0, offset, null, null);
    }

    private static final class Noting implements BatchConsumer {

        private final List<List<Long>> taken = new ArrayList<>();
        private final List<Long> passedOver = new ArrayList<>();

        @Override
        public void take(List<ConsumerRecord<String, byte[]>> records) {
            taken.add(records.stream().map(ConsumerRecord::offset).toList());
        }

        @Override
        public void passOver(ConsumerRecord<String, byte[]> record) {
            passedOver.add(record.offset());
        }
    }
}
