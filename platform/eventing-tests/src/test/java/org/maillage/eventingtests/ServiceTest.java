package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.maillage.eventingtests.Wire.statement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** The smallest service over a real broker and database. */
@WithBackends
@SpringBootTest(classes = CountService.class, webEnvironment = WebEnvironment.NONE)
class ServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DEAD_LETTERS = Counts.STATEMENTS + "." + Counts.GROUP + "-dlt";

    private final UUID file = UUID.randomUUID();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Owned<Count, Command> counts;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    @BeforeEach
    void connect(Backends backends) {
        wire = new Wire(backends.bootstrapServers());
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void aStatementBecomesAFactAndAVerdict() {
        send(statement(file, "s1", "count-opened", "{}"), add("s2", 3));

        await().atMost(PATIENCE).until(() -> counted() == 3);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(facts()).containsExactly("1", "2"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(wire.read("statements.verdicts.v1", "s2", "ce_subject"))
                        .containsExactly("s2"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(document().pending()).isEmpty());
    }

    @Test
    void anUnreadableRecordIsKeptWithItsCauseAndItsNeighboursGoOn() {
        ProducerRecord<String, byte[]> garbled = statement(file, "s2", "count-added", "{\"number\":");

        send(statement(file, "s1", "count-opened", "{}"), garbled, add("s3", 4));

        await().atMost(PATIENCE).until(() -> counted() == 4);
        ConsumerRecord<String, byte[]> dead = deadLetter();
        assertThat(dead.value()).isEqualTo(garbled.value());
        assertThat(Wire.text(dead, "ce_receiptid")).isEqualTo("s2");
        assertThat(Wire.text(dead, "maillage_dead_topic")).isEqualTo(Counts.STATEMENTS);
        assertThat(Wire.text(dead, "maillage_dead_partition")).containsOnlyDigits();
        assertThat(Wire.text(dead, "maillage_dead_offset")).containsOnlyDigits();
        assertThat(Wire.text(dead, "maillage_dead_cause")).contains("data is not what its type says");
    }

    @Test
    void ofABatchThatBreaksTheCodeOnlyTheRecordThatDoesIsKept() {
        var batch = new ArrayList<ProducerRecord<String, byte[]>>();
        batch.add(statement(file, "s1", "count-opened", "{}"));
        IntStream.rangeClosed(10, 16).forEach(number -> batch.add(add("add " + number, number)));
        UUID neighbour = UUID.randomUUID();
        batch.add(statement(neighbour, "n1", "count-opened", "{}"));

        wire.send(batch);

        await().atMost(PATIENCE).until(() -> counted() == 10 + 11 + 12 + 14 + 15 + 16);
        assertThat(Wire.text(deadLetter(), "ce_receiptid")).isEqualTo("add 13");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(counts.documents().find(List.of(neighbour))).hasSize(1));
    }

    private ProducerRecord<String, byte[]> add(String receipt, int number) {
        return statement(file, receipt, "count-added", "{\"number\":%d}".formatted(number));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void send(ProducerRecord<String, byte[]>... records) {
        wire.send(List.of(records));
    }

    private ConsumerRecord<String, byte[]> deadLetter() {
        return await().atMost(PATIENCE)
                .until(
                        () -> wire.read(DEAD_LETTERS).stream()
                                .filter(it -> file.toString().equals(it.key()))
                                .toList(),
                        it -> !it.isEmpty())
                .getFirst();
    }

    private List<String> facts() {
        return wire.read(Counts.EVENTS, file.toString(), "ce_sequence");
    }

    private AggregateDocument<Count> document() {
        return counts.documents().find(List.of(file)).getFirst();
    }

    private int counted() {
        return counts.documents().find(List.of(file)).stream()
                .map(AggregateDocument::state)
                .mapToInt(it -> it == null ? -1 : it.sum())
                .findFirst()
                .orElse(-1);
    }
}
