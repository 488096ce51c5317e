package org.maillage.projection.fold.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.maillage.projection.fold.Flushes;
import org.maillage.projection.fold.Fold;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.incoming.EventReader;

/**
 * One membership in the consumer group, from joining to the first fault. A partition that is lost is simply forgotten: what
 * was not flushed is read again by its next owner, and what this one still writes misses its guard.
 */
final class FoldSession implements ConsumerRebalanceListener {

    private static final Duration TO_COMMIT = Duration.ofSeconds(5);

    private final int member;
    private final Consumer<String, byte[]> consumer;
    private final Commits commits;
    private final Fold fold;
    private final EventReader reader;
    private final Progress progress;
    private final DeadRecords deadRecords;
    private final Supplier<FoldMetrics> metrics;
    private final Flushes flushes;
    private final Cadence cadence;
    private final Clock clock;
    private final Set<Partition> owned = new HashSet<>();
    private final Map<Partition, Instant> recorded = new HashMap<>();
    private boolean assignmentChanged;

    FoldSession(
            int member,
            Consumer<String, byte[]> consumer,
            Fold fold,
            EventReader reader,
            Progress progress,
            DeadRecords deadRecords,
            Supplier<FoldMetrics> metrics,
            Flushes flushes,
            Cadence cadence,
            Clock clock) {
        this.member = member;
        this.consumer = consumer;
        this.commits = new Commits(consumer);
        this.fold = fold;
        this.reader = reader;
        this.progress = progress;
        this.deadRecords = deadRecords;
        this.metrics = metrics;
        this.flushes = flushes;
        this.cadence = cadence;
        this.clock = clock;
    }

    /**
     * Polls once and flushes when it is time.
     *
     * @return whether there was anything to do
     */
    boolean step(Runnable beforeNewPartitions) {
        var polled = consumer.poll(cadence.patience(System.nanoTime()));
        if (assignmentChanged) {
            beforeNewPartitions.run();
            assignmentChanged = false;
        }
        if (!polled.isEmpty()) {
            take(polled);
        }
        boolean due = cadence.isDue(fold.openCells(), System.nanoTime());
        if (due) {
            flush();
        } else {
            commits.retry();
        }
        return due || !polled.isEmpty();
    }

    /** Writes what is open and commits; for an orderly end. */
    void finish() {
        commits.finish(flushCells(), TO_COMMIT);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assignmentChanged = true;
        forget(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        commits.forget(partitions);
        for (TopicPartition it : partitions) {
            var partition = new Partition(it.topic(), it.partition());
            fold.disown(partition);
            owned.remove(partition);
        }
    }

    private void take(ConsumerRecords<String, byte[]> polled) {
        var entries = read(polled);
        for (JournalEntry entry : entries) {
            if (owned.add(entry.position().partition())) {
                fold.own(entry.position().partition(), entry.position().offset());
            }
        }
        var taken = fold.take(entries);
        taken.entries()
                .forEach(entry -> recorded.merge(
                        entry.position().partition(), entry.origin().recorded(), FoldSession::later));
        if (!taken.dead().isEmpty()) {
            deadRecords.keep(taken.dead(), polled);
        }
        metrics.get().took(taken);
        long behind = behind();
        metrics.get().behind(member, behind, fold.openGaps());
        cadence.polled(polled.count(), behind, System.nanoTime());
    }

    private List<JournalEntry> read(ConsumerRecords<String, byte[]> polled) {
        var entries = new ArrayList<JournalEntry>(polled.count());
        polled.forEach(record -> entries.add(reader.read(record)));
        return entries;
    }

    private void flush() {
        commits.commit(flushCells());
        flushes.flushed();
    }

    private Map<Partition, Long> flushCells() {
        long start = System.nanoTime();
        var next = fold.flush();
        cadence.flushed();
        var now = clock.instant();
        var reached = next.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> new Reached(it.getValue() - 1, recorded.getOrDefault(it.getKey(), Instant.EPOCH), now)));
        progress.tell(reached);
        reached.values().stream()
                .map(Reached::recorded)
                .max(Instant::compareTo)
                .ifPresent(last -> metrics.get()
                        .flushed(Duration.ofNanos(System.nanoTime() - start), Duration.between(last, now)));
        return next;
    }

    private long behind() {
        return List.copyOf(consumer.assignment()).stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
