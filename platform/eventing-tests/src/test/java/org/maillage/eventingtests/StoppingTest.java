package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.spring.Owned;
import org.maillage.eventingtests.Counts.Command;
import org.maillage.eventingtests.Counts.Count;
import org.maillage.testing.backend.Backends;
import org.maillage.testing.backend.WithBackends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;

@WithBackends
@SpringBootTest(
        classes = CountService.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.kafka.consumer.max-poll-records=20")
class StoppingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int FILES = 20;
    private static final int STATEMENTS = 30;

    private final List<UUID> files =
            Stream.generate(UUID::randomUUID).limit(FILES).toList();

    @Test
    void whatWasTakenIsCommittedAndNothingElseAndTheRestFollowsLater(
            @Autowired ConfigurableApplicationContext application,
            @Autowired Owned<Count, Command> counts,
            Backends backends)
            throws Exception {
        try (var wire = new Wire(backends.bootstrapServers())) {
            await().atMost(PATIENCE).untilAsserted(() -> wire.read(Counts.STATEMENTS));
            wire.send(statements());
            await().atMost(PATIENCE).until(() -> !handled(counts).isEmpty());

            application.stop();

            Set<String> taken = handled(counts);
            assertThat(committed(backends, wire)).isEqualTo(taken);
            assertThat(taken).hasSizeLessThan(FILES * (STATEMENTS + 1));

            application.start();
            await().atMost(PATIENCE).until(() -> handled(counts).size() == FILES * (STATEMENTS + 1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(wire.read(Counts.EVENTS)).hasSize(FILES * (STATEMENTS + 1)));
            assertThat(counts.documents().find(files))
                    .extracting(AggregateDocument::state)
                    .containsOnly(new Count(true, STATEMENTS));
        }
    }

    private List<ProducerRecord<String, byte[]>> statements() {
        return IntStream.rangeClosed(0, STATEMENTS)
                .boxed()
                .flatMap(number -> files.stream().map(file -> statement(file, number)))
                .toList();
    }

    private static ProducerRecord<String, byte[]> statement(UUID file, int number) {
        String receipt = file + "/" + number;
        return number == 0
                ? Wire.statement(file, receipt, "count-opened", "{}")
                : Wire.statement(file, receipt, "count-added", "{\"number\":1}");
    }

    private Set<String> handled(Owned<Count, Command> counts) {
        return counts.documents().find(files).stream()
                .flatMap(it -> it.handled().keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Receipts of the statements before the committed offsets. */
    private static Set<String> committed(Backends backends, Wire wire) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", backends.bootstrapServers()))) {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(Counts.GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return wire.read(Counts.STATEMENTS).stream()
                    .filter(it -> {
                        var committed = offsets.get(new TopicPartition(it.topic(), it.partition()));
                        return committed != null && it.offset() < committed.offset();
                    })
                    .map(it -> Wire.text(it, "ce_receiptid"))
                    .collect(Collectors.toSet());
        }
    }
}
