package org.maillage.eventing.spring;

import java.util.List;
import java.util.Optional;
import org.maillage.eventing.inbox.BatchConsumer;

/**
 * One consumer group of a service: what it reads and who takes it in.
 *
 * @param group    {@code <service>.<purpose>}; never renamed
 * @param topics   in the catalogue
 * @param consumer called by one thread at a time per partition
 * @param timekeeping of a topic of statements, between which marks of a takeover of history may lie
 */
public record Subscription(
        String group, List<String> topics, BatchConsumer consumer, Optional<Timekeeping> timekeeping) {

    public Subscription {
        topics = List.copyOf(topics);
    }

    /** A subscription to what was established. */
    public static Subscription to(String group, List<String> topics, BatchConsumer consumer) {
        return new Subscription(group, topics, consumer, Optional.empty());
    }
}
