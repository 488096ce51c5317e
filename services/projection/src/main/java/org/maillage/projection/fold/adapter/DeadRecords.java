package org.maillage.projection.fold.adapter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.maillage.projection.fold.JournalEntry;
import org.springframework.kafka.core.KafkaOperations;

/** Keeps records that cannot be read, as they came and with their cause. */
final class DeadRecords {

    private final KafkaOperations<String, byte[]> kafka;
    private final String group;

    DeadRecords(KafkaOperations<String, byte[]> kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    /** Returns when all dead entries' records are durable in their topics {@code <topic>.<group>-dlt}. */
    void keep(List<JournalEntry> dead, Iterable<ConsumerRecord<String, byte[]>> polled) {
        var sent = new ArrayList<CompletableFuture<?>>();
        for (JournalEntry entry : dead) {
            for (ConsumerRecord<String, byte[]> record : polled) {
                if (isOf(entry, record)) {
                    sent.add(kafka.send(copy(record, String.valueOf(entry.dead()))));
                }
            }
        }
        sent.forEach(CompletableFuture::join);
    }

    private static boolean isOf(JournalEntry entry, ConsumerRecord<String, byte[]> record) {
        var position = entry.position();
        return record.offset() == position.offset()
                && record.partition() == position.partition().number()
                && record.topic().equals(position.partition().topic());
    }

    private ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> record, String cause) {
        var copy = new ProducerRecord<>(
                record.topic() + "." + group + "-dlt", null, record.key(), record.value(), record.headers());
        copy.headers()
                .add("dlt-partition", bytes(Integer.toString(record.partition())))
                .add("dlt-offset", bytes(Long.toString(record.offset())))
                .add("dlt-cause", bytes(cause));
        return copy;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
