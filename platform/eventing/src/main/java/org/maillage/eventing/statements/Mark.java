package org.maillage.eventing.statements;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.RecordHeaders;
import org.maillage.eventing.time.Takeovers;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;

/**
 * A step of a takeover of history as it lies in every partition of a topic of statements. Marks come one after the other as they
 * were told, not by the instant that they set: a history that is told again begins anew.
 *
 * @param told when, by the door's clock
 * @param id   the same in every partition; one that was told again has another
 */
public record Mark(Instant told, String id) implements Comparable<Mark> {

    private static final Comparator<Mark> AS_TOLD =
            Comparator.comparing(Mark::told).thenComparing(Mark::id);

    /** The mark that a record is; empty for a statement, and for a control record that cannot be read, which sets nothing. */
    public static Optional<Mark> of(ConsumerRecord<String, byte[]> record) {
        return isControl(record) ? read(record) : Optional.empty();
    }

    static boolean isControl(ConsumerRecord<String, byte[]> record) {
        return RecordHeaders.type(record).filter(Takeovers.TYPE::equals).isPresent();
    }

    private static Optional<Mark> read(ConsumerRecord<String, byte[]> record) {
        try {
            WireEvent control = CloudEvents.read(record);
            TakeoverFormat.until(control);
            return Optional.of(new Mark(
                    control.envelope().recordedTime(), control.envelope().id()));
        } catch (UnreadableRecordException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Mark other) {
        return AS_TOLD.compare(this, other);
    }
}
