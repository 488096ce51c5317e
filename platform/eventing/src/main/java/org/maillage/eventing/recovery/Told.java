package org.maillage.eventing.recovery;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a service has told in some topics, and takes in again where its database does not know of it. */
public interface Told {

    /** The topics. */
    Set<String> topics();

    /**
     * Whether all of it is kept for ever: it is caught up with at each start, and what is missing stops the service. What is kept
     * for weeks only is taken in over a database that was restored, as far as it is there.
     */
    boolean isKeptForEver();

    /** Takes in records, in the order of each partition. What is known already changes nothing. */
    void take(List<ConsumerRecord<String, byte[]>> records);

    /**
     * All of it was taken in.
     *
     * @throws LostHistoryException when it cannot have been all
     */
    default void finish() {}
}
