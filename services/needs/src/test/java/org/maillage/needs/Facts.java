package org.maillage.needs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.testing.contract.Contract;
import org.maillage.testing.contract.Contracts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Facts that other services establish about their files, made after the golden examples. */
final class Facts {

    private static final Contracts CONTRACTS = Contracts.load();

    private Facts() {}

    /**
     * A fact of today.
     *
     * @param example part of the name of the example that it is made after
     * @param change  what its data say otherwise
     */
    static WireEvent fact(String type, String example, UUID file, long sequence, Consumer<ObjectNode> change) {
        Contract contract = CONTRACTS.of(type);
        ObjectNode data = contract.examples().stream()
                .filter(it -> it.name().contains(example))
                .findFirst()
                .orElseThrow()
                .data()
                .deepCopy();
        change.accept(data);
        Instant now = Instant.now();
        var extensions = Map.of(
                Extension.SEQUENCE, Long.toString(sequence),
                Extension.RECORDED_TIME, now.toString(),
                Extension.THREAD_ID, file.toString(),
                Extension.SYNTHETIC, "true");
        var envelope =
                new Envelope(UUID.randomUUID().toString(), "/maillage/others", type, file.toString(), now, extensions);
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(data);
        CONTRACTS.assertFits(type, bytes);
        return new WireEvent(envelope, bytes);
    }

    /** The same, an hour later. */
    static WireEvent later(WireEvent fact) {
        var envelope = fact.envelope();
        var later = new Envelope(
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.subject(),
                envelope.time().plus(Duration.ofHours(1)),
                envelope.extensions());
        return new WireEvent(later, fact.data());
    }

    /** As it is sent. */
    static ProducerRecord<String, byte[]> sent(WireEvent fact) {
        var envelope = fact.envelope();
        return CloudEvents.record(
                CONTRACTS.of(envelope.type()).topic(), null, Objects.requireNonNull(envelope.subject()), fact);
    }

    /** As it is polled. */
    static ConsumerRecord<String, byte[]> polled(WireEvent fact) {
        var sent = sent(fact);
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
