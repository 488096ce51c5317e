package org.maillage.partners.door.adapter;

import io.micrometer.tracing.Span;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.trace.MessageSpans;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.partners.door.Message;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.StatementLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Statements in Kafka, acknowledged by all replicas in sync. */
final class KafkaStatementLog implements StatementLog {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaStatementLog.class);

    private final KafkaOperations<String, byte[]> kafka;
    private final Duration patience;
    private final MessageSpans spans;

    /** @param patience how long all acknowledgements of one call are waited for */
    KafkaStatementLog(KafkaOperations<String, byte[]> kafka, Duration patience, MessageSpans spans) {
        this.kafka = kafka;
        this.patience = patience;
        this.spans = spans;
    }

    @Override
    public Set<UUID> append(List<Receipt> receipts) {
        var sends = new LinkedHashMap<UUID, CompletableFuture<?>>();
        try {
            for (Receipt receipt : receipts) {
                sends.put(receipt.id(), send(receipt));
            }
        } catch (KafkaException e) {
            // the producer has waited as long as it may: the rest would wait as long, each
            LOG.atWarn().addKeyValue("cause", e.toString()).log("Statements cannot be sent");
        }
        await(sends.values().toArray(CompletableFuture[]::new));
        return durable(sends);
    }

    private CompletableFuture<?> send(Receipt receipt) {
        WireEvent event = event(receipt);
        Span span = spans.sending(receipt.topic(), event.envelope());
        CompletableFuture<?> sent = kafka.send(
                CloudEvents.record(receipt.topic(), null, receipt.target().toString(), event));
        return span.isNoop() ? sent : sent.whenComplete((_, fault) -> end(span, receipt, fault));
    }

    private static void end(Span span, Receipt receipt, @Nullable Throwable fault) {
        span.tag("maillage.receipt.id", receipt.id().toString());
        if (fault != null) {
            span.error(fault);
        }
        span.end();
    }

    private static WireEvent event(Receipt receipt) {
        Message message = Objects.requireNonNull(receipt.message(), "no message left to send");
        var envelope = new Envelope(
                receipt.statementId(),
                receipt.source(),
                receipt.type(),
                message.subject(),
                message.time(),
                message.extensions());
        return new WireEvent(envelope, message.data());
    }

    private void await(CompletableFuture<?>[] sends) {
        try {
            CompletableFuture.allOf(sends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.atWarn().addKeyValue("cause", String.valueOf(e.getMessage())).log("Statements not acknowledged");
        }
    }

    private static Set<UUID> durable(Map<UUID, CompletableFuture<?>> sends) {
        var durable = new HashSet<UUID>();
        sends.forEach((id, send) -> {
            if (send.isDone() && !send.isCompletedExceptionally()) {
                durable.add(id);
            }
        });
        return durable;
    }
}
