package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maillage.testing.trace.RecordedSpans.SAMPLED;
import static org.maillage.testing.trace.RecordedSpans.UNSAMPLED;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.eventing.trace.TracedConsumer;
import org.maillage.testing.trace.RecordedSpans;

class TracedConsumerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String PROCESS = "process needs.need.events.v1";

    private final RecordedSpans recorded = new RecordedSpans();
    private final List<ConsumerRecord<String, byte[]>> handedOn = new ArrayList<>();
    private final BatchConsumer consumer =
            TracedConsumer.of("incubation.reactions", handedOn::addAll, recorded.spans(), CLOCK);

    @Test
    void ofABatchOnlyWhatIsSampledGetsASpanAndIsHandedOnBelowIt() {
        var first = record(0, UNSAMPLED, NOW);
        var last = record(2, UNSAMPLED, NOW);

        consumer.take(List.of(first, record(1, SAMPLED, NOW), last));

        var span = recorded.ended(PROCESS);
        assertThat(handedOn).hasSize(3).element(0).isSameAs(first);
        assertThat(handedOn).element(2).isSameAs(last);
        assertThat(context(handedOn.get(1))).isEqualTo("00-" + RecordedSpans.TRACE_ID + "-" + span.getSpanId() + "-01");
        assertThat(handedOn.get(1).offset()).isEqualTo(1);
        assertThat(span.getAttributes().get(AttributeKey.longKey("messaging.batch.message_count")))
                .isEqualTo(3);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("messaging.consumer.group.name")))
                .isEqualTo("incubation.reactions");
    }

    @Test
    void whatFailsSaysSoInItsTrace() {
        BatchConsumer failing = TracedConsumer.of(
                "incubation.reactions",
                _ -> {
                    throw new IllegalStateException("the database is away");
                },
                recorded.spans(),
                CLOCK);

        assertThatThrownBy(() -> failing.take(List.of(record(0, SAMPLED, NOW)))).hasMessage("the database is away");

        assertThat(recorded.ended(PROCESS).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void historyThatIsReadAgainIsNotTracedAnew() {
        var old = record(0, SAMPLED, NOW.minus(Duration.ofDays(2)));

        consumer.take(List.of(old));

        assertThat(handedOn).first().isSameAs(old);
        assertThat(recorded.ended()).isEmpty();
    }

    @Test
    void whereNobodyCollectsSpansThereIsNothingInBetween() {
        BatchConsumer bare = handedOn::addAll;

        assertThat(TracedConsumer.of("g", bare, MessageSpans.NONE, CLOCK)).isSameAs(bare);
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String traceParent, Instant at) {
        var headers = new RecordHeaders();
        headers.add("ce_traceparent", traceParent.getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                "needs.need.events.v1",
                0,
                offset,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "k",
                new byte[0],
                headers,
                Optional.empty());
    }

    private static String context(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_traceparent").value(), StandardCharsets.UTF_8);
    }
}
