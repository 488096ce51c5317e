package org.maillage.eventing.wire;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: attributes in {@code ce_} headers, JSON as value. */
public final class CloudEvents {

    private CloudEvents() {}

    /**
     * The record to send.
     *
     * @param partition null to let the key decide
     */
    public static ProducerRecord<String, byte[]> record(
            String topic, @Nullable Integer partition, String key, WireEvent event) {
        return KafkaMessageFactory.<String>createWriter(topic, partition, null, key)
                .writeBinary(toCloudEvent(event));
    }

    /**
     * The event in a record.
     *
     * @throws UnreadableRecordException when it is not a CloudEvent with a time and data, or an attribute of ours is garbled
     */
    public static WireEvent read(ConsumerRecord<String, byte[]> record) {
        try {
            return checked(
                    fromCloudEvent(KafkaMessageFactory.createReader(record).toEvent()));
        } catch (CloudEventRWException
                | EventDeserializationException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | DateTimeException e) {
            throw new UnreadableRecordException("not a CloudEvent with time and data", e);
        }
    }

    /** Reads what is only read later, so that a record is readable or not from the beginning. */
    private static WireEvent checked(WireEvent event) {
        Objects.requireNonNull(event.envelope().recordedTime());
        if (event.envelope().sequence() < 0) {
            throw new IllegalArgumentException("sequence is negative");
        }
        return event;
    }

    /**
     * The event in a CloudEvent of the SDK.
     *
     * @throws NullPointerException when it has no time or no data
     */
    public static WireEvent fromCloudEvent(CloudEvent event) {
        var extensions = new LinkedHashMap<String, String>();
        for (String name : event.getExtensionNames()) {
            extensions.put(name, text(Objects.requireNonNull(event.getExtension(name))));
        }
        var time = Objects.requireNonNull(event.getTime(), "time").toInstant();
        var envelope = new Envelope(
                event.getId(), event.getSource().toString(), event.getType(), event.getSubject(), time, extensions);
        return new WireEvent(
                envelope, Objects.requireNonNull(event.getData(), "data").toBytes());
    }

    /** The same as a CloudEvent of the SDK. */
    public static CloudEvent toCloudEvent(WireEvent event) {
        var envelope = event.envelope();
        var builder = CloudEventBuilder.v1()
                .withId(envelope.id())
                .withSource(URI.create(envelope.source()))
                .withType(envelope.type())
                .withTime(envelope.time().atOffset(ZoneOffset.UTC))
                .withData("application/json", event.data());
        if (envelope.subject() != null) {
            builder.withSubject(envelope.subject());
        }
        envelope.extensions().forEach(builder::withExtension);
        return builder.build();
    }

    private static String text(Object extension) {
        return switch (extension) {
            case OffsetDateTime at -> at.toInstant().toString();
            case Instant at -> at.toString();
            default -> extension.toString();
        };
    }
}
