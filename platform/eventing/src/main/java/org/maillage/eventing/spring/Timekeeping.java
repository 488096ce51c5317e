package org.maillage.eventing.spring;

import java.util.List;
import org.maillage.eventing.outbox.Sweeper;
import org.maillage.eventing.time.DueTimers;
import org.maillage.eventing.time.Progress;

/**
 * What depends on how far a topic of statements was read.
 *
 * @param progress told which partitions are owned, and what of them was taken in
 * @param timers   of each kind of aggregate that statements are about
 * @param outboxes of these
 */
public record Timekeeping(Progress progress, List<DueTimers<?, ?>> timers, List<Sweeper<?>> outboxes) {

    public Timekeeping {
        timers = List.copyOf(timers);
        outboxes = List.copyOf(outboxes);
    }
}
