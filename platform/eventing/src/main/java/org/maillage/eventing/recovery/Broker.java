package org.maillage.eventing.recovery;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What the broker knows of a service: what it told, how far it read, and how many bookmarks it kept. */
public interface Broker {

    /** Where the topics end into which the service tells what it established and decided. */
    Map<TopicPartition, Long> ends();

    /**
     * Reads what was told, all partitions, in the order of each.
     *
     * @param told takes it in
     * @param from where to begin; from the beginning where nothing is said
     * @param ends where to end
     * @throws LostHistoryException when it is kept for ever, and what is to be read first is not there any more
     */
    void read(Told told, Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends);

    /** What the groups of the service have committed. */
    Map<String, Map<TopicPartition, Long>> committed();

    /** Has the groups read again from there, and from the beginning where nothing is said; never forward. */
    void rewind(Map<String, Map<TopicPartition, Long>> read);

    /** The number of the last bookmark that was noted; 0 for none. */
    long noted();

    /** Notes that a bookmark was kept. */
    void note(long number);
}
