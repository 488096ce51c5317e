package org.maillage.projection;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.WireEvent;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** The needs service, as far as the projection hears it. */
final class Publisher {

    static final String TOPIC = "needs.need.events.v1";
    static final String DEAD_LETTERS = TOPIC + ".projection.figures-dlt";
    static final String RECEIPT = "5b0cf9a0-6a6e-5b0a-9d0a-000000000001";

    private static final String MIRAIL = """
        "qpv": {"2015": "QP031007", "2024": "QN03107M"}, "qpvBasis": {"2015": "POINT", "2024": "POINT"}\
        """;

    private static final String REPORTED = """
        {"title": "Un atelier vélo", "theme": "MOBILITE", "sensorKind": "AGENT", %s}\
        """.formatted(MIRAIL);

    private final KafkaOperations<String, byte[]> kafka;

    Publisher(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    void reported(UUID need) {
        says(need, 1, "need-reported", REPORTED);
    }

    void acknowledged(UUID need, long sequence) {
        says(need, sequence, "need-acknowledged", """
            {"channel": "MEETING", "reportedOn": "2026-03-02", "daysSinceReport": 3, "sensorKind": "AGENT", %s}\
            """.formatted(MIRAIL));
    }

    void explored(UUID need, long sequence) {
        explored(TOPIC, need, sequence);
    }

    /** The same in another topic. */
    void explored(String topic, UUID need, long sequence) {
        says(topic, need, sequence, "exploration-concluded", """
            {"number": 1, "openedOn": "2026-03-02", "outcome": "PURSUE", %s}\
            """.formatted(MIRAIL));
    }

    void says(UUID need, long sequence, String name, String data) {
        says(TOPIC, need, sequence, name, data);
    }

    private void says(String topic, UUID need, long sequence, String name, String data) {
        says(topic, need, sequence, name, data, Instant.parse("2026-03-02T09:00:00Z"), "2026-03-02T10:00:00Z");
    }

    /** A need of Mirail, reported at one instant and recorded at another. */
    void reported(UUID need, String occurred, String recorded) {
        says(need, 1, "need-reported", REPORTED, occurred, recorded);
    }

    void says(UUID need, long sequence, String name, String data, String occurred, String recorded) {
        says(TOPIC, need, sequence, name, data, Instant.parse(occurred), recorded);
    }

    private void says(
            String topic, UUID need, long sequence, String name, String data, Instant occurred, String recorded) {
        Map<String, String> extensions = new HashMap<>();
        extensions.put(Extension.RECORDED_TIME, recorded);
        extensions.put(Extension.SEQUENCE, Long.toString(sequence));
        extensions.put(Extension.CAUSATION_ID, RECEIPT);
        extensions.put(Extension.PARTNER_SOURCE, "/partenaires/demonstration");
        var envelope = new Envelope(
                UUID.nameUUIDFromBytes((need + "#" + sequence).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "/maillage/needs",
                "org.maillage.needs." + name + ".v1",
                need.toString(),
                occurred,
                extensions);
        var record = CloudEvents.record(
                topic, null, need.toString(), new WireEvent(envelope, data.getBytes(StandardCharsets.UTF_8)));
        // Nothing is sent before the broker has told of the topic, for which a producer of ours does not wait long.
        await().atMost(Duration.ofMinutes(1))
                .pollInSameThread()
                .ignoreException(KafkaException.class)
                .until(() -> kafka.send(record).join() != null);
    }
}
