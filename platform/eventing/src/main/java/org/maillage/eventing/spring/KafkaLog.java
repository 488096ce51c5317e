package org.maillage.eventing.spring;

import java.util.concurrent.CompletableFuture;
import org.maillage.eventing.aggregate.Pending;
import org.maillage.eventing.outbox.Log;
import org.maillage.eventing.wire.CloudEvents;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** The log in Kafka. The producer keeps the order per partition (idempotent, acks of all replicas in sync). */
final class KafkaLog implements Log {

    private final KafkaOperations<String, byte[]> kafka;

    KafkaLog(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public CompletableFuture<?> append(Pending pending) {
        try {
            return kafka.send(CloudEvents.record(pending.topic(), null, pending.key(), pending.event()));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void flush() {
        kafka.flush();
    }
}
