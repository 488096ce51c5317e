package org.maillage.eventing.statements;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.statements.Barrier.Limits;
import org.maillage.eventing.statements.Polled.Placed;
import org.maillage.eventing.time.Settling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was polled once on its way through the {@link Barrier}: as many marks as are there, without polling in between. */
final class Passage {

    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);

    private final BatchConsumer consumer;
    private final Settling settling;
    private final Limits limits;
    private final Clock clock;
    private final Polled polled;
    private final Map<TopicPartition, Placed> standing;
    private final Partitions partitions;
    private final Set<TopicPartition> owned;
    private final Instant began;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Placed> freed = new HashMap<>();

    /** @param standing marks before which partitions stand that were polled another time */
    Passage(
            BatchConsumer consumer,
            Settling settling,
            Limits limits,
            Clock clock,
            Polled polled,
            Map<TopicPartition, Placed> standing,
            Partitions partitions) {
        this.consumer = consumer;
        this.settling = settling;
        this.limits = limits;
        this.clock = clock;
        this.polled = polled;
        this.standing = standing;
        this.partitions = partitions;
        this.owned = partitions.owned();
        this.began = clock.instant();
    }

    void run() {
        boolean waits = passes();
        partitions.commit(next);
        freed.forEach((partition, mark) -> partitions.moveTo(partition, mark.offset() + 1));
        standing.keySet().removeAll(freed.keySet());
        partitions.resume(freed.keySet());
        Map<TopicPartition, Placed> left = polled.heads();
        left.forEach((partition, first) -> partitions.moveTo(partition, first.offset()));
        if (waits) {
            standing.putAll(left);
            partitions.pause(left.keySet());
        }
    }

    /** Whether what is left waits for other partitions; otherwise it is to be polled again at once. */
    private boolean passes() {
        try {
            takeIn(polled.beforeMarks());
            for (var mark = open(); mark.isPresent(); mark = open()) {
                if (!passes(mark.get())) {
                    return false;
                }
                takeIn(polled.beforeMarks());
            }
            return true;
        } catch (RuntimeException e) {
            if (next.isEmpty()) {
                throw e;
            }
            LOG.atWarn()
                    .addKeyValue("cause", e.toString())
                    .log("Part of what was polled is taken in; the rest is polled again");
            return false;
        }
    }

    /** The mark that may be passed now: the earliest, once every partition stands before one. */
    private Optional<Mark> open() {
        Map<TopicPartition, Placed> marks = marks();
        Optional<Mark> earliest =
                marks.values().stream().flatMap(it -> it.mark().stream()).min(Comparator.naturalOrder());
        return earliest.filter(mark -> owned.stream().allMatch(it -> marks.containsKey(it) || wasLeftOut(it, mark)));
    }

    /** The door could not reach it, and nobody repeated the mark since; or it was there for longer than statements are kept. */
    private boolean wasLeftOut(TopicPartition partition, Mark mark) {
        return mark.told().plus(limits.toldEverywhere()).isBefore(clock.instant())
                && partitions.isReadToItsEnd(partition);
    }

    private Map<TopicPartition, Placed> marks() {
        Map<TopicPartition, Placed> marks = polled.heads();
        standing.forEach((partition, mark) -> {
            if (owned.contains(partition) && !freed.containsKey(partition)) {
                marks.put(partition, mark);
            }
        });
        return marks;
    }

    private boolean passes(Mark mark) {
        if (began.plus(limits.atATime()).isBefore(clock.instant()) || !settling.settle(this::goesOn)) {
            return false;
        }
        List<Placed> through = marks().values().stream()
                .filter(it -> it.mark().filter(mark::equals).isPresent())
                .toList();
        consumer.take(through.stream().map(Placed::record).toList());
        if (!settling.wake(this::goesOn)) {
            return false;
        }
        through.forEach(this::isPassed);
        return true;
    }

    private void isPassed(Placed mark) {
        if (standing.containsKey(mark.partition())) {
            freed.put(mark.partition(), mark);
        } else {
            polled.taken(mark);
        }
        next.put(mark.partition(), mark.offset() + 1);
    }

    private boolean goesOn() {
        return !partitions.isStopping();
    }

    private void takeIn(List<Placed> records) {
        if (!records.isEmpty()) {
            consumer.take(records.stream().map(Placed::record).toList());
            records.forEach(polled::taken);
            records.forEach(it -> next.put(it.partition(), it.offset() + 1));
        }
    }
}
