package org.maillage.needs.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.inbox.RecordHeaders;

/**
 * Finishes with each record of some types before the next; what lies between two of them goes together. For events whose
 * effect on an own file depends on what those before them have left behind: so that what becomes of them does not depend on
 * how they were polled.
 */
final class OneByOne implements BatchConsumer {

    private final Set<String> types;
    private final BatchConsumer consumer;

    /** @param types whole types of the events to take one by one */
    OneByOne(Set<String> types, BatchConsumer consumer) {
        this.types = Set.copyOf(types);
        this.consumer = consumer;
    }

    @Override
    public void take(List<ConsumerRecord<String, byte[]>> records) {
        var together = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (RecordHeaders.type(record).filter(types::contains).isPresent()) {
                finish(together);
                consumer.take(List.of(record));
            } else {
                together.add(record);
            }
        }
        finish(together);
    }

    private void finish(List<ConsumerRecord<String, byte[]>> together) {
        if (!together.isEmpty()) {
            consumer.take(List.copyOf(together));
            together.clear();
        }
    }

    @Override
    public void passOver(ConsumerRecord<String, byte[]> record) {
        consumer.passOver(record);
    }
}
