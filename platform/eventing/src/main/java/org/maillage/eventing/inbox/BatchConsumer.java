package org.maillage.eventing.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes in what was polled. */
@FunctionalInterface
public interface BatchConsumer {

    /**
     * Takes all of them in; when it returns their offsets are committed, when it throws they are delivered again.
     *
     * @param records in the order of each partition
     */
    void take(List<ConsumerRecord<String, byte[]>> records);

    /** Goes on without a record that could not be taken in and is kept as a dead letter. */
    default void passOver(ConsumerRecord<String, byte[]> record) {}
}
