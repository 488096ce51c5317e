package org.maillage.eventing.inbox;

/** Told of each event that came before one that is missing. A gap that lasts is an alert. */
@FunctionalInterface
public interface GapCounter {

    /** One more gap on a topic. */
    void seen(String topic);
}
