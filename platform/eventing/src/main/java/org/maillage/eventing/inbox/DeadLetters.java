package org.maillage.eventing.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that cannot be read, with their cause; a command reads them again later. */
@FunctionalInterface
public interface DeadLetters {

    /**
     * Keeps a record as it came, with topic, partition, offset and cause in headers. Returns when it is durable.
     *
     * @param group consumer group that could not read it
     */
    void keep(String group, ConsumerRecord<String, byte[]> record, Exception cause);
}
