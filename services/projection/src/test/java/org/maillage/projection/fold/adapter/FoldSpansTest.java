package org.maillage.projection.fold.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.projection.fold.adapter.Entries.PARTITION;
import static org.maillage.testing.trace.RecordedSpans.SAMPLED;
import static org.maillage.testing.trace.RecordedSpans.TRACE_ID;
import static org.maillage.testing.trace.RecordedSpans.UNSAMPLED;

import io.opentelemetry.sdk.trace.data.EventData;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.testing.trace.RecordedSpans;

class FoldSpansTest {

    private static final Instant BEGAN = Instant.parse("2026-11-24T10:00:00Z");
    private static final String PROCESS = "process " + PARTITION.topic();

    private final RecordedSpans recorded = new RecordedSpans();
    private MessageSpans shown = recorded.spans();
    private final FoldSpans spans =
            new FoldSpans("projection.figures", () -> shown, Clock.fixed(BEGAN, ZoneOffset.UTC));

    @Test
    void aSampledEventIsFollowedFromPollToFlush() {
        spans.polled(polled(record(0, UNSAMPLED), record(1, SAMPLED)));
        spans.taken(List.of(Entries.entry(0, UUID.randomUUID(), 1), Entries.entry(1, UUID.randomUUID(), 1)));
        var contexts = spans.flushed(BEGAN);

        var processed = recorded.ended(PROCESS);
        var flushed = recorded.ended("flush");
        assertThat(processed.getTraceId()).isEqualTo(TRACE_ID);
        assertThat(processed.getEvents()).extracting(EventData::getName).containsExactly("journalled");
        assertThat(flushed.getParentSpanId()).isEqualTo(processed.getSpanId());
        assertThat(flushed.getStartEpochNanos()).isEqualTo(BEGAN.getEpochSecond() * 1_000_000_000L);
        assertThat(contexts).containsExactly("00-" + TRACE_ID + "-" + processed.getSpanId() + "-01");
        assertThat(spans.flushed(BEGAN)).as("once").isEmpty();
    }

    @Test
    void anEventThatWasThereBeforeIsNotSaidToBeJournalled() {
        spans.polled(polled(record(1, SAMPLED)));
        spans.taken(List.of());
        spans.flushed(BEGAN);

        assertThat(recorded.ended(PROCESS).getEvents()).isEmpty();
    }

    @Test
    void aPartitionOfSomebodyElseIsToldByThem() {
        spans.polled(polled(record(1, SAMPLED)));
        spans.forget(PARTITION);

        assertThat(spans.flushed(BEGAN)).isEmpty();
        assertThat(recorded.ended()).isEmpty();
    }

    @Test
    void aGenerationThatNobodyReadsHasNone() {
        shown = MessageSpans.NONE;

        spans.polled(polled(record(1, SAMPLED)));

        assertThat(spans.flushed(BEGAN)).isEmpty();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static ConsumerRecords<String, byte[]> polled(ConsumerRecord<String, byte[]>... records) {
        var partition = new TopicPartition(PARTITION.topic(), PARTITION.number());
        return new ConsumerRecords<>(Map.of(partition, Arrays.asList(records)), Map.of());
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String traceParent) {
        var headers = new RecordHeaders();
        headers.add("ce_traceparent", traceParent.getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.number(),
                offset,
                BEGAN.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "f",
                new byte[0],
                headers,
                Optional.empty());
    }
}
