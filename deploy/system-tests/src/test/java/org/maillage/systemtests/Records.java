package org.maillage.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts domain events on topics past their service: CloudEvents in Kafka's binary mode, readable or not. */
final class Records implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    Records(Installation installation) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, installation.broker(), ProducerConfig.ACKS_CONFIG, "all");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Says of a file that nobody has spoken of what this event says of its own; returns when the broker has it. */
    void sendLike(DomainEvents.Event event, UUID file, String topic) {
        send(event, file, topic, event.data());
    }

    /** The same, broken off in the middle of its data. */
    void sendBroken(DomainEvents.Event event, UUID file, String topic) {
        send(event, file, topic, Arrays.copyOf(event.data(), event.data().length / 2));
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(DomainEvents.Event event, UUID file, String topic, byte[] data) {
        var record = new ProducerRecord<>(topic, file.toString(), data);
        record.headers().add("content-type", utf8("application/json"));
        attributes(event, file.toString())
                .forEach((name, value) -> record.headers().add("ce_" + name, utf8(value)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The id follows from the file: the same event wherever it is sent. */
    private static Map<String, String> attributes(DomainEvents.Event event, String file) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", UUID.nameUUIDFromBytes(utf8(file)).toString());
        attributes.put("source", "/maillage/needs");
        attributes.put("type", event.type());
        attributes.put("subject", file);
        attributes.put("time", event.time());
        attributes.put("recordedtime", event.time());
        attributes.put("sequence", "1");
        attributes.put("threadid", file);
        attributes.put("causationid", UUID.randomUUID().toString());
        attributes.put("correlationid", file);
        return attributes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
