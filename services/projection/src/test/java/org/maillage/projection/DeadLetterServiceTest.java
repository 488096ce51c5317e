package org.maillage.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Records that cannot be read, and those that can by now. */
class DeadLetterServiceTest extends RunningService {

    private final ConsumerFactory<String, byte[]> consumers;

    DeadLetterServiceTest(
            @Autowired MockMvcTester http,
            @Autowired KafkaOperations<String, byte[]> kafka,
            @Autowired ConsumerFactory<String, byte[]> consumers) {
        super(http, kafka);
        this.consumers = consumers;
    }

    @Test
    void whatCannotBeReadIsKeptApartAndItsNeighboursGoOn() {
        long reports = value(REPORTED, "TOUS");
        long explorations = value("explorations", "TOUS");
        var need = UUID.randomUUID();

        needs.reported(need);
        needs.says(need, 2, "need-qualified", "{\"theme\": 3");
        needs.explored(need, 3);

        eventually().until(() -> value("explorations", "TOUS") == explorations + 1);
        eventually().until(() -> value(REPORTED, "TOUS") == reports + 1);
        assertThat(deadLetters()).anyMatch(it -> it.key().equals(need.toString()));
    }

    /** As if an earlier release had kept what the present one can read. */
    @Test
    void whatCanBeReadByNowIsCountedOnceWhenItIsDrivenAgain() {
        long explorations = value("explorations", "TOUS");
        var need = UUID.randomUUID();
        needs.reported(need);
        needs.says(need, 2, "exploration-concluded", "{\"outcome\": 3");
        eventually().until(() -> deadLetters().stream().anyMatch(it -> it.key().equals(need.toString())));
        needs.explored(Publisher.DEAD_LETTERS, need, 2);

        assertThat(redriven("officer")).hasStatus(403);
        var first = json(redriven("administrator"));

        assertThat(first.path("sent").asInt()).isEqualTo(1);
        assertThat(first.path("unreadable").asInt()).isPositive();
        eventually().until(() -> value("explorations", "TOUS") == explorations + 1);
        var second = json(redriven("administrator"));
        assertThat(second.path("sent").asInt()).isZero();
        assertThat(second.path("counted").asInt()).isEqualTo(1);
    }

    private MvcTestResult redriven(String role) {
        return post("/api/projection/redrive", role);
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        try (var consumer = consumers.createConsumer("test-" + UUID.randomUUID(), "")) {
            var partition = new TopicPartition(Publisher.DEAD_LETTERS, 0);
            consumer.assign(Set.of(partition));
            consumer.seekToBeginning(Set.of(partition));
            var polled = consumer.poll(Duration.ofSeconds(5));
            return polled.records(partition);
        }
    }
}
