package org.maillage.eventing.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.eventing.model.Bench.NOON;
import static org.maillage.eventing.model.Bench.PARTITION;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.fixture.Records;
import org.maillage.eventing.model.Bench;
import org.maillage.eventing.wire.Extension;

class StatementConsumerTest {

    private static final Instant THEN = Instant.parse("2016-02-08T00:00:00Z");

    private final Bench bench = new Bench();

    @Test
    void aStatementIsAppliedAndTheDoorIsTold() {
        bench.takes(bench.says("s1", "open"), bench.says("s2", "step 1"));

        assertThat(bench.factNames()).containsExactly("Opened", "Stepped");
        assertThat(bench.told("s2")).containsExactly("applied");
    }

    @Test
    void anUnreadableRecordBecomesADeadLetterAndItsNeighboursGoOn() {
        bench.takes(
                bench.says("s1", "open"),
                Records.without(bench.says("s2", "step 1"), "type"),
                bench.record("org.maillage.statement.tally-stepped.v1", "s3", "{\"number\":", NOON),
                bench.says("s4", "step 1"));

        assertDeadAt(1, 2);
        assertThat(bench.factNames()).containsExactly("Opened", "Stepped");
    }

    @Test
    void aTypeWithoutRouteBecomesADeadLetterAndItsNeighboursGoOn() {
        bench.takes(
                bench.record("org.maillage.statement.tally-painted.v1", "s1", "{}", NOON), bench.says("s2", "open"));

        assertDeadAt(0);
        assertThat(bench.factNames()).containsExactly("Opened");
    }

    @Test
    void aStatementWithoutReceiptBecomesADeadLetter() {
        bench.takes(Records.without(bench.says("s1", "open"), Extension.RECEIPT_ID), bench.says("s2", "open"));

        assertDeadAt(0);
        assertThat(bench.told("s2")).containsExactly("applied");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "2017-0042"})
    void aStatementWithoutAFileAsKeyBecomesADeadLetter(@Nullable String key) {
        var event = Records.event(
                "1", "org.maillage.statement.tally-opened.v1", NOON, Map.of(Extension.RECEIPT_ID, "s1"), "{}");

        bench.takes(Records.of(PARTITION.topic(), 0, 0, key, event));

        assertDeadAt(0);
    }

    @Test
    void aTakeoverSplitsTheBatch() {
        bench.takes(
                bench.says("s1", "open"),
                bench.says("s2", "step 5"),
                bench.control("\"state\":\"OPEN\",\"until\":\"" + THEN + "\""),
                bench.says("s3", "step 6"),
                bench.control("\"state\":\"CLOSED\""),
                bench.says("s4", "step 7"));

        assertThat(bench.told("s2")).containsExactly(waitsThreeDaysFrom(NOON));
        assertThat(bench.told("s3")).containsExactly(waitsThreeDaysFrom(THEN));
        assertThat(bench.told("s4")).containsExactly(waitsThreeDaysFrom(NOON));
    }

    @Test
    void aTakeoverGoesOnWithTheNextBatch() {
        bench.takes(bench.says("s1", "open"), bench.control("\"state\":\"OPEN\",\"until\":\"" + THEN + "\""));
        Instant later = THEN.plus(Duration.ofDays(7));
        bench.takes(bench.control("\"state\":\"ADVANCED\",\"until\":\"" + later + "\""), bench.says("s2", "step 5"));

        assertThat(bench.takeovers.until(PARTITION)).contains(later);
        assertThat(bench.told("s2")).containsExactly(waitsThreeDaysFrom(later));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"state\":\"PAUSED\"", "\"state\":\"OPEN\"", "\"state\":\"OPEN\",\"until\":\"hier\"", "\"st"})
    void aTakeoverThatCannotBeReadBecomesADeadLetterAndOpensNothing(String data) {
        bench.takes(bench.control(data), bench.says("s1", "open"));

        assertDeadAt(0);
        assertThat(bench.takeovers.until(PARTITION)).isEmpty();
        assertThat(bench.told("s1")).containsExactly("applied");
    }

    @Test
    void progressIsToldOfWhatWasTakenInDeadLettersIncluded() {
        ConsumerRecord<String, byte[]> statement = bench.says("s1", "open");
        bench.clock.set(NOON.plusSeconds(5));

        bench.takes(statement, Records.without(bench.says("s2", "step 1"), "type"));

        assertThat(bench.progress.horizon(PARTITION, 2, NOON.plusSeconds(9))).contains(NOON.plusSeconds(9));
        assertThat(bench.progress.horizon(PARTITION, 3, NOON.plusSeconds(9))).contains(NOON.plusSeconds(5));
    }

    private void assertDeadAt(long... offsets) {
        assertThat(bench.deadLetters.kept())
                .containsExactlyElementsOf(LongStream.of(offsets)
                        .mapToObj("statements.model.v1-0@%d of model.statements"::formatted)
                        .toList());
    }

    private static String waitsThreeDaysFrom(Instant now) {
        return "waiting early until " + now.plus(Duration.ofDays(3));
    }
}
