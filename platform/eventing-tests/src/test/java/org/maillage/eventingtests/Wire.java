package org.maillage.eventingtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;

/** What a partner's door sends to the service, and what anyone reads of it. */
final class Wire implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    Wire(String servers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", "50"),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A statement about a file: {@code count-opened}, or {@code count-added} with {@code {"number":3}}. */
    static ProducerRecord<String, byte[]> statement(UUID file, String receipt, String name, String data) {
        var envelope = new Envelope(
                "id of " + receipt,
                "/partenaires/essai",
                "org.maillage.statement." + name + ".v1",
                "2017-0042",
                Instant.now(),
                Map.of(
                        Extension.RECEIPT_ID,
                        receipt,
                        Extension.RECORDED_TIME,
                        Instant.now().toString()));
        return CloudEvents.record(
                Counts.STATEMENTS,
                null,
                file.toString(),
                new WireEvent(envelope, data.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends them together, and returns when they are there. */
    void send(List<ProducerRecord<String, byte[]>> records) {
        var sent = records.stream().map(producer::send).toList();
        producer.flush();
        sent.forEach(it -> {
            try {
                assertThat(it.get().hasOffset()).isTrue();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError("not sent", e);
            }
        });
    }

    /** All records of a topic, each partition in its order. */
    List<ConsumerRecord<String, byte[]>> read(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        var read = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
            consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        }
        return read;
    }

    /** The values of one kind of header, for the records of a file. */
    List<String> read(String topic, String key, String header) {
        return read(topic).stream()
                .filter(it -> key.equals(it.key()))
                .map(it -> text(it, header))
                .toList();
    }

    static String text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
