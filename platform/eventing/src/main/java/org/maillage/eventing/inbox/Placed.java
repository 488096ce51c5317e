package org.maillage.eventing.inbox;

import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.wire.UnreadableRecordException;

/**
 * A record with its place.
 *
 * @param file     the file that its event is about
 * @param sequence of the event in the file, from 1
 */
record Placed(UUID file, long sequence, ConsumerRecord<String, byte[]> record) {

    /**
     * Reads the place from key and header alone.
     *
     * @throws UnreadableRecordException when they do not tell it
     */
    static Placed of(ConsumerRecord<String, byte[]> record) {
        try {
            UUID file = UUID.fromString(Objects.requireNonNullElse(record.key(), ""));
            long sequence = RecordHeaders.sequence(record);
            if (sequence == 0) {
                throw new IllegalArgumentException("no sequence");
            }
            return new Placed(file, sequence, record);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("no place in the history of a file", e);
        }
    }
}
