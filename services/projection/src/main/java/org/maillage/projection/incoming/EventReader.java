package org.maillage.projection.incoming;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.inbox.RecordHeaders;
import org.maillage.eventing.wire.CloudEvents;
import org.maillage.eventing.wire.Envelope;
import org.maillage.eventing.wire.Extension;
import org.maillage.eventing.wire.UnreadableRecordException;
import org.maillage.eventing.wire.WireEvent;
import org.maillage.projection.figures.Addition;
import org.maillage.projection.figures.Figures;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Position;

/** Turns a record of a domain topic into its journal entry. Pure: any instance reads the same record the same way. */
public final class EventReader {

    private final Figures figures;
    private final Map<String, Facts> byTopic;

    /** @param byTopic the vocabulary of each topic */
    public EventReader(Figures figures, Map<String, Facts> byTopic) {
        this.figures = figures;
        this.byTopic = Map.copyOf(byTopic);
    }

    /** The entry, dead when the record cannot be read. */
    public JournalEntry read(ConsumerRecord<String, byte[]> record) {
        var position = new Position(new Partition(record.topic(), record.partition()), record.offset());
        try {
            WireEvent event = CloudEvents.read(record);
            return JournalEntry.read(
                    position, origin(event.envelope()), additions(record.topic(), event), References.read(event));
        } catch (UnreadableRecordException | IllegalArgumentException | DateTimeException fault) {
            return JournalEntry.dead(position, originOfUnreadable(record), reason(fault));
        }
    }

    private List<Addition> additions(String topic, WireEvent event) {
        var facts = byTopic.get(topic);
        return facts == null
                ? List.of()
                : facts.read(event).map(figures::additions).orElse(List.of());
    }

    private static Origin origin(Envelope envelope) {
        String subject = envelope.subject();
        if (subject == null || envelope.sequence() < 1) {
            throw new IllegalArgumentException("no subject or no sequence");
        }
        return new Origin(
                envelope.id(),
                envelope.type(),
                UUID.fromString(subject),
                envelope.sequence(),
                envelope.time(),
                envelope.recordedTime(),
                envelope.extension(Extension.CAUSATION_ID).orElse(null),
                envelope.extension(Extension.PARTNER_SOURCE).orElse(null));
    }

    /** Whatever its headers still tell, so that the events behind it can be taken. */
    private static Origin originOfUnreadable(ConsumerRecord<String, byte[]> record) {
        var at = Instant.ofEpochMilli(record.timestamp());
        return new Origin(
                header(record, "id"),
                header(record, "type"),
                aggregate(record),
                RecordHeaders.sequence(record),
                at,
                at,
                null,
                null);
    }

    private static @Nullable UUID aggregate(ConsumerRecord<String, byte[]> record) {
        try {
            return RecordHeaders.sequence(record) < 1 ? null : UUID.fromString(header(record, "subject"));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String attribute) {
        return RecordHeaders.attribute(record, attribute).orElse("");
    }

    private static String reason(Exception fault) {
        Throwable cause = fault.getCause();
        return fault.getMessage()
                + (cause == null ? "" : ": " + cause.getClass().getSimpleName());
    }
}
