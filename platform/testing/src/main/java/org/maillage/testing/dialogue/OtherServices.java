package org.maillage.testing.dialogue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.TopicCatalogue;
import org.maillage.eventing.wire.WireEvent;
import org.springframework.kafka.core.KafkaOperations;

/** The services that the one under test hears of; what they establish is demonstration data. */
public final class OtherServices {

    private final KafkaOperations<String, byte[]> kafka;
    private final TopicCatalogue topics = TopicCatalogue.load();

    /** @param kafka how they publish */
    public OtherServices(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Establish something about a file of theirs.
     *
     * @param type     of the event, whole, such as {@code org.maillage.incubation.project-opened.v1}: it goes to its topic
     * @param sequence place in the history of the file, from 1
     * @param at       when it happened and was recorded
     * @param thread   the chain that the file belongs to
     * @throws KafkaException when the broker does not take it
     */
    public void establish(String type, UUID file, long sequence, Instant at, UUID thread, String data) {
        var topic = topics.carrying(type).orElseThrow();
        var extensions = Map.of(
                Extension.SEQUENCE, Long.toString(sequence),
                Extension.RECORDED_TIME, at.toString(),
                Extension.THREAD_ID, thread.toString(),
                Extension.SYNTHETIC, "true");
        var envelope = new Envelope(
                UUID.randomUUID().toString(), "/maillage/" + topic.owner(), type, file.toString(), at, extensions);
        var event = new WireEvent(envelope, data.getBytes(StandardCharsets.UTF_8));
        kafka.send(CloudEvents.record(topic.topic(), null, file.toString(), event))
                .join();
    }
}
