package org.maillage.projection.fold.adapter;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.DeadLetters;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Position;

/** Keeps the records behind dead entries, as they came and with their cause. */
final class DeadRecords {

    private final DeadLetters deadLetters;
    private final String group;
    private final Set<String> redriven;

    /** @param redriven topics whose records lie in the dead letters already */
    DeadRecords(DeadLetters deadLetters, String group, Set<String> redriven) {
        this.deadLetters = deadLetters;
        this.group = group;
        this.redriven = Set.copyOf(redriven);
    }

    /** Returns when all of them are durable; called before the offsets are committed, so that none is lost. */
    void keep(List<JournalEntry> dead, Iterable<ConsumerRecord<String, byte[]>> polled) {
        for (JournalEntry entry : dead) {
            for (ConsumerRecord<String, byte[]> record : polled) {
                if (isAt(entry.position(), record) && !redriven.contains(record.topic())) {
                    deadLetters.keep(group, record, new IllegalArgumentException(entry.dead()));
                }
            }
        }
    }

    private static boolean isAt(Position position, ConsumerRecord<String, byte[]> record) {
        return record.offset() == position.offset()
                && record.partition() == position.partition().number()
                && record.topic().equals(position.partition().topic());
    }
}
