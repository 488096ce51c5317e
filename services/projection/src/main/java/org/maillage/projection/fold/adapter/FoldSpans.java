package org.maillage.projection.fold.adapter;

import io.micrometer.tracing.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.eventing.trace.TracedConsumer;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;

/**
 * The spans of events between poll and flush, of those that are sampled: one each, as each has a trace of its own. What is read
 * again after a fault gets new ones. For one thread.
 */
final class FoldSpans {

    private final String group;
    private final Supplier<MessageSpans> spans;
    private final Clock clock;
    private final Map<Position, Open> open = new LinkedHashMap<>();

    private record Open(Span span, String context) {}

    /** @param spans asked anew each time: another generation may be the one that people read by then */
    FoldSpans(String group, Supplier<MessageSpans> spans, Clock clock) {
        this.group = group;
        this.spans = spans;
        this.clock = clock;
    }

    /** Those records are being taken in. */
    void polled(ConsumerRecords<String, byte[]> polled) {
        var made = spans.get();
        if (!made.areCollected()) {
            return;
        }
        for (ConsumerRecord<String, byte[]> record : polled) {
            Span span = made.processing(record, group, polled.count(), TracedConsumer.followed(record, clock));
            String context = made.after(span, null);
            if (context != null) {
                var partition = new Partition(record.topic(), record.partition());
                open.put(new Position(partition, record.offset()), new Open(span, context));
            }
        }
    }

    /** Of what was polled those are in the journal; the others were there before, or came before one that is missing. */
    void taken(List<JournalEntry> entries) {
        if (open.isEmpty()) {
            return;
        }
        for (JournalEntry entry : entries) {
            Open it = open.get(entry.position());
            if (it != null) {
                it.span.event("journalled");
            }
        }
    }

    /** The partition is somebody else's from now on. */
    void forget(Partition partition) {
        open.keySet().removeIf(it -> it.partition().equals(partition));
    }

    /**
     * Everything is in the cells.
     *
     * @param began when writing them did
     * @return the contexts in which readers are told
     */
    List<String> flushed(Instant began) {
        if (open.isEmpty()) {
            return List.of();
        }
        var made = spans.get();
        var contexts = new ArrayList<String>(open.size());
        for (Open it : open.values()) {
            made.step("flush", it.context, began).end();
            it.span.end();
            contexts.add(it.context);
        }
        open.clear();
        return contexts;
    }
}
