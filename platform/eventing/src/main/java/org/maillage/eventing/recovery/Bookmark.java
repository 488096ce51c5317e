package org.maillage.eventing.recovery;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a service had come at a moment when its database held all of it. As it lies in the database, a backup takes it along.
 *
 * @param number of those kept so far; the broker knows it too, and is ahead of a database that was restored
 * @param told   ends of what the service writes: every event and verdict before them is in its documents
 * @param read   by consumer group, what was committed: all before it is in documents and views
 */
public record Bookmark(long number, Map<TopicPartition, Long> told, Map<String, Map<TopicPartition, Long>> read) {

    /** Of a service that has never kept one: it begins at the beginning. */
    public static final Bookmark NONE = new Bookmark(0, Map.of(), Map.of());

    public Bookmark {
        told = Map.copyOf(told);
        read = Map.copyOf(read);
    }
}
