package org.maillage.eventing.spring;

import io.micrometer.tracing.Span;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.outbox.Log;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.eventing.wire.CloudEvents;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** The log in Kafka. The producer keeps the order per partition (idempotent, acks of all replicas in sync). */
final class KafkaLog implements Log {

    private final KafkaOperations<String, byte[]> kafka;
    private final MessageSpans spans;

    KafkaLog(KafkaOperations<String, byte[]> kafka, MessageSpans spans) {
        this.kafka = kafka;
        this.spans = spans;
    }

    @Override
    public CompletableFuture<?> append(Pending pending) {
        Span span = spans.sending(pending.topic(), pending.event().envelope());
        CompletableFuture<?> sent = send(pending);
        return span.isNoop() ? sent : sent.whenComplete((_, fault) -> end(span, fault));
    }

    private CompletableFuture<?> send(Pending pending) {
        try {
            return kafka.send(CloudEvents.record(pending.topic(), null, pending.key(), pending.event()));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static void end(Span span, @Nullable Throwable fault) {
        if (fault != null) {
            span.error(fault);
        }
        span.end();
    }

    /** The client's own flush waits besides until all is acknowledged, for as long as it goes on trying: two minutes. */
    @Override
    public void flush() {
        Thread.ofVirtual().name("flush").start(kafka::flush);
    }
}
