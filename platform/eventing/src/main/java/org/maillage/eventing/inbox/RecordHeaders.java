package org.maillage.eventing.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.wire.Extension;

/** CloudEvents attributes read straight from a record's headers, so that an unreadable record still tells its place. */
public final class RecordHeaders {

    private static final String PREFIX = "ce_";

    private RecordHeaders() {}

    /** Place of the event in the history of its aggregate; 0 when it does not say. */
    public static long sequence(ConsumerRecord<String, byte[]> record) {
        return attribute(record, Extension.SEQUENCE)
                .filter(it -> it.chars().allMatch(Character::isDigit) && !it.isEmpty() && it.length() < 19)
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** Type of the event. */
    public static Optional<String> type(ConsumerRecord<String, byte[]> record) {
        return attribute(record, "type");
    }

    /** One attribute. */
    public static Optional<String> attribute(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(PREFIX + name))
                .map(header -> header.value())
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
