package org.maillage.projection.fold.adapter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.projection.fold.JournalEntry;

/**
 * One dead letter, and how it stands.
 *
 * @param original the topic in which the record came
 * @param record   as it lies among the dead letters
 * @param entry    what it is read as by now
 */
record DeadLetter(String original, ConsumerRecord<String, byte[]> record, JournalEntry entry, Standing standing) {

    /** What would become of it if it were driven again. */
    enum Standing {
        /** It still cannot be read. */
        UNREADABLE,
        /** It would be counted. */
        COUNTABLE,
        /** It was counted before, another letter says the same, or this generation has never missed it. */
        COUNTED
    }
}
