package org.maillage.eventing.aggregate;

import org.maillage.eventing.wire.WireEvent;

/**
 * An event or a verdict that is decided and not yet known to be in Kafka.
 *
 * @param topic    where it goes
 * @param key      of the record
 * @param sequence of the event in its aggregate, from 1; 0 for a verdict
 */
public record Pending(String topic, String key, long sequence, WireEvent event) {

    /** Whether it is a domain event, whose order matters. */
    public boolean isEvent() {
        return sequence > 0;
    }
}
