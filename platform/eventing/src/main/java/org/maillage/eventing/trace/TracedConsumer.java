package org.maillage.eventing.trace;

import io.micrometer.tracing.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.inbox.BatchConsumer;

/**
 * Gives each sampled record of a batch a span of its own, which lasts as long as the batch, and hands it on as said within that:
 * what follows from it, now or when it has waited, appears below. A batch has as many traces as records, so it has none itself.
 */
public final class TracedConsumer implements BatchConsumer {

    /** What is older is history that is read again: its trace was told when it was new. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final String group;
    private final BatchConsumer consumer;
    private final MessageSpans spans;
    private final Clock clock;

    private TracedConsumer(String group, BatchConsumer consumer, MessageSpans spans, Clock clock) {
        this.group = group;
        this.consumer = consumer;
        this.spans = spans;
        this.clock = clock;
    }

    /** The consumer of a group, traced; itself where no spans are collected. */
    public static BatchConsumer of(String group, BatchConsumer consumer, MessageSpans spans, Clock clock) {
        return spans.areCollected() ? new TracedConsumer(group, consumer, spans, clock) : consumer;
    }

    /** What a record brings along, when it is to be followed: sampled, and no history; null otherwise. */
    public static @Nullable String followed(ConsumerRecord<?, ?> record, Clock clock) {
        String traceParent = TraceParents.sampled(record);
        return traceParent != null && record.timestamp() < clock.millis() - NEWS.toMillis() ? null : traceParent;
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        var begun = new ArrayList<Span>(0);
        var handedOn = begin(records, begun);
        try {
            consumer.take(handedOn);
        } catch (RuntimeException e) {
            begun.forEach(it -> it.error(e));
            throw e;
        } finally {
            begun.forEach(Span::end);
        }
    }

    @Override
    public void passOver(ConsumerRecord<String, byte[]> record) {
        consumer.passOver(record);
    }

    private List<ConsumerRecord<String, byte[]>> begin(List<ConsumerRecord<String, byte[]>> records, List<Span> begun) {
        List<ConsumerRecord<String, byte[]>> handedOn = records;
        for (int i = 0; i < records.size(); i++) {
            ConsumerRecord<String, byte[]> record = records.get(i);
            Span span = spans.processing(record, group, records.size(), followed(record, clock));
            String within = spans.after(span, null);
            if (within != null) {
                handedOn = begun.isEmpty() ? new ArrayList<>(records) : handedOn;
                handedOn.set(i, TraceParents.with(record, within));
                begun.add(span);
            }
        }
        return handedOn;
    }
}
