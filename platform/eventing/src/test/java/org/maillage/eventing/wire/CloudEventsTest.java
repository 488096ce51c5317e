package org.maillage.eventing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.core.builder.CloudEventBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.eventing.fixture.Records;

class CloudEventsTest {

    private static final Instant TIME = Instant.parse("2026-06-01T10:00:00.123456789Z");
    private static final String TYPE = "org.maillage.statement.need-reported.v1";

    private final WireEvent event = Records.event(
            "7-a",
            TYPE,
            TIME,
            Map.of(
                    Extension.RECORDED_TIME, "2026-06-02T08:00:00.000001Z",
                    Extension.SEQUENCE, "12",
                    Extension.SYNTHETIC, "true"),
            "{\"theme\":\"épicerie\"}");

    @Test
    void anEventIsReadAsItWasWritten() {
        assertThat(CloudEvents.read(record())).isEqualTo(event);
    }

    @Test
    void anEventWithoutSubjectIsReadAsItWasWritten() {
        var envelope = new Envelope("7-a", "/maillage/partners", TYPE, null, TIME, Map.of());
        var without = new WireEvent(envelope, "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(CloudEvents.read(Records.of("t", 0, 0, "k", without))).isEqualTo(without);
    }

    @Test
    void throughTheSdkItIsTheSameEvent() {
        assertThat(CloudEvents.fromCloudEvent(CloudEvents.toCloudEvent(event))).isEqualTo(event);
    }

    @Test
    void anInstantAmongTheExtensionsIsWrittenAsText() {
        var given = CloudEventBuilder.v1(CloudEvents.toCloudEvent(event))
                .withExtension(Extension.RECORDED_TIME, OffsetDateTime.parse("2026-06-02T10:00:00+02:00"))
                .build();

        assertThat(CloudEvents.fromCloudEvent(given).envelope().recordedTime())
                .isEqualTo(Instant.parse("2026-06-02T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "source", "type", "specversion", "time"})
    void aRecordWithoutARequiredAttributeCannotBeRead(String missing) {
        assertUnreadable(Records.without(record(), missing));
    }

    @ParameterizedTest
    @CsvSource({"time, hier", "source, a b", "recordedtime, hier", "sequence, douze", "specversion, 9.9"})
    void aRecordWithAGarbledAttributeCannotBeRead(String attribute, String value) {
        assertUnreadable(Records.with(record(), attribute, value));
    }

    @Test
    void aRecordWithoutDataCannotBeRead() {
        var empty = Records.bare("t", 0, 0, "k", null);
        record().headers().forEach(empty.headers()::add);

        assertUnreadable(empty);
    }

    @Test
    void aRecordThatIsNoCloudEventCannotBeRead() {
        assertUnreadable(Records.bare("t", 0, 0, "k", "bonjour".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aStructuredRecordCannotBeRead() {
        var structured = Records.bare("t", 0, 0, "k", "{".getBytes(StandardCharsets.UTF_8));
        structured.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));

        assertUnreadable(structured);
    }

    @Test
    void whatItSaysOfItselfHoldsNoData() {
        assertThat(event.toString()).contains(TYPE).doesNotContain("épicerie");
    }

    private ConsumerRecord<String, byte[]> record() {
        return Records.of("statements.needs.v1", 3, 42, "k", event);
    }

    private static void assertUnreadable(ConsumerRecord<String, byte[]> record) {
        assertThatThrownBy(() -> CloudEvents.read(record)).isInstanceOf(UnreadableRecordException.class);
    }
}
