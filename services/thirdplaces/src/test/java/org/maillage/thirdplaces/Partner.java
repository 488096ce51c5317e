package org.maillage.thirdplaces;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.Ids;
import org.maillage.eventing.wire.WireEvent;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner whose statements the door has let through, and who reads everything that comes of them. */
final class Partner implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final String SOURCE = "/partenaires/demonstration";
    private static final List<String> EVENTS =
            List.of("thirdplaces.place.events.v1", "thirdplaces.occupancy.events.v1");
    private static final String VERDICTS = "statements.verdicts.v1";

    private final KafkaOperations<String, byte[]> kafka;
    private final KafkaConsumer<String, byte[]> reader;
    private final List<WireEvent> events = new ArrayList<>();
    private final Map<String, JsonNode> verdicts = new HashMap<>();

    Partner(KafkaOperations<String, byte[]> kafka, String bootstrapServers) {
        this.kafka = kafka;
        this.reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The file that this partner calls so. */
    static UUID file(String subject) {
        return Ids.aggregate(SOURCE, subject);
    }

    /** Says something about a file; returns the receipt. */
    String says(String subject, String name, Instant at, String data) {
        return says(subject, name, 1, at, Instant.now(), data);
    }

    String says(String subject, String name, int number, Instant at, Instant recorded, String data) {
        String id = subject + "/" + name + "/" + number;
        String receipt = Ids.receipt(SOURCE, id).toString();
        var extensions = Map.of(
                Extension.RECEIPT_ID,
                receipt,
                Extension.RECORDED_TIME,
                recorded.toString(),
                Extension.PARTNER_ID,
                "demonstration");
        var envelope = new Envelope(id, SOURCE, "org.maillage.statement." + name + ".v1", subject, at, extensions);
        send(file(subject).toString(), envelope, data);
        return receipt;
    }

    /** Sends what no partner could: a record with any key and data. */
    void send(String key, Envelope envelope, String data) {
        send("statements.thirdplaces.v1", key, envelope, data);
    }

    /** Sends what another service establishes. */
    void send(String topic, String key, Envelope envelope, String data) {
        kafka.send(CloudEvents.record(topic, null, key, new WireEvent(envelope, data.getBytes(StandardCharsets.UTF_8))))
                .join();
    }

    /** Everything that has happened to a file so far. */
    List<WireEvent> eventsOf(UUID file) {
        read();
        return events.stream()
                .filter(it -> file.toString().equals(it.envelope().subject()))
                .toList();
    }

    /** The latest verdict under a receipt. */
    JsonNode verdict(String receipt) {
        read();
        return verdicts.getOrDefault(receipt, JSON.missingNode());
    }

    /** All that is readable on the topics. */
    Collection<String> everythingSaid() {
        read();
        var said = new ArrayList<String>();
        events.forEach(it -> said.add(it + new String(it.data(), StandardCharsets.UTF_8)));
        verdicts.values().forEach(it -> said.add(it.toString()));
        return said;
    }

    /** By itself, without a group: nothing has to be agreed upon first. */
    private void read() {
        if (reader.assignment().isEmpty()) {
            reader.assign(Stream.concat(EVENTS.stream(), Stream.of(VERDICTS))
                    .flatMap(topic -> reader.partitionsFor(topic).stream())
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList());
        }
        for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(100))) {
            WireEvent event = CloudEvents.read(record);
            if (EVENTS.contains(record.topic())) {
                events.add(event);
            } else {
                verdicts.put(record.key(), JSON.readTree(event.data()));
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
