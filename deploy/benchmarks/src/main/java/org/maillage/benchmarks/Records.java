package org.maillage.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** CloudEvents in Kafka's binary mode. */
final class Records {

    private Records() {}

    static ProducerRecord<String, byte[]> of(String topic, UUID key, Map<String, String> attributes, byte[] data) {
        var record = new ProducerRecord<>(topic, key.toString(), data);
        var headers = record.headers();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("content-type", utf8("application/json"));
        attributes.forEach((name, value) -> headers.add("ce_" + name, utf8(value)));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
