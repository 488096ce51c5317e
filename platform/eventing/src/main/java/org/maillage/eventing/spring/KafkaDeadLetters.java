package org.maillage.eventing.spring;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.eventing.trace.TraceParents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Dead letters on {@code <topic>.<group>-dlt}: the record as it came, and texts in headers that say where from and why. */
final class KafkaDeadLetters implements DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaDeadLetters.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaOperations<String, byte[]> kafka;
    private final MeterRegistry meters;

    KafkaDeadLetters(KafkaOperations<String, byte[]> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    @Override
    public void keep(String group, ConsumerRecord<String, byte[]> record, Exception cause) {
        var letter = new ProducerRecord<>(
                record.topic() + "." + group + "-dlt", null, record.key(), record.value(), record.headers());
        header(letter.headers(), "topic", record.topic());
        header(letter.headers(), "partition", Integer.toString(record.partition()));
        header(letter.headers(), "offset", Long.toString(record.offset()));
        header(letter.headers(), "cause", cause.getClass().getSimpleName() + ": " + cause.getMessage());
        try {
            kafka.send(letter).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while a dead letter was sent", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("a dead letter could not be sent", e);
        }
        meters.counter("maillage.dead.letters", "topic", record.topic(), "group", group)
                .increment();
        say(record, cause);
    }

    private static void say(ConsumerRecord<String, byte[]> record, Exception cause) {
        var line = LOG.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("cause", cause.getMessage());
        String traceId = TraceParents.traceId(record).orElse(null);
        (traceId == null ? line : line.addKeyValue("traceId", traceId))
                .log("Record cannot be read; kept as a dead letter");
    }

    private static void header(Headers headers, String name, String value) {
        headers.add("maillage_dead_" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
