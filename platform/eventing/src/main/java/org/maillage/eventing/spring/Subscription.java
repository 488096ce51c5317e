package org.maillage.eventing.spring;

import java.util.List;
import java.util.Optional;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.time.Progress;

/**
 * One consumer group of a service: what it reads and who takes it in.
 *
 * @param group    {@code <service>.<purpose>}; never renamed
 * @param topics   in the catalogue
 * @param consumer called by one thread at a time per partition
 * @param progress told which partitions are owned, where somebody needs to know
 */
public record Subscription(String group, List<String> topics, BatchConsumer consumer, Optional<Progress> progress) {

    public Subscription {
        topics = List.copyOf(topics);
    }

    /** A subscription whose progress nobody needs to know. */
    public static Subscription to(String group, List<String> topics, BatchConsumer consumer) {
        return new Subscription(group, topics, consumer, Optional.empty());
    }
}
