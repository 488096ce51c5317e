package org.maillage.projection.fold.adapter;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
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
import org.maillage.projection.fold.Gaps;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Partition;
import org.maillage.projection.fold.Progress;
import org.maillage.projection.fold.Reached;
import org.maillage.projection.incoming.EventReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One membership in the consumer group, from joining to the first fault. A partition that is lost is simply forgotten: what
 * was not flushed is read again by its next owner, and what this one still writes misses its guard.
 */
final class FoldSession implements ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(FoldSession.class);
    private static final Duration TO_COMMIT = Duration.ofSeconds(5);

    private final int member;
    private final Consumer<String, byte[]> consumer;
    private final Commits commits;
    private final Fold fold;
    private final EventReader reader;
    private final Progress progress;
    private final Gaps gaps;
    private final DeadRecords deadRecords;
    private final Supplier<FoldMetrics> metrics;
    private final FoldSpans spans;
    private final Flushes flushes;
    private final Cadence cadence;
    private final Clock clock;
    private final Set<Partition> owned = new HashSet<>();
    private final Unflushed unflushed = new Unflushed();
    private boolean assignmentChanged;

    FoldSession(
            int member,
            Consumer<String, byte[]> consumer,
            Fold fold,
            EventReader reader,
            Progress progress,
            Gaps gaps,
            DeadRecords deadRecords,
            Supplier<FoldMetrics> metrics,
            FoldSpans spans,
            Flushes flushes,
            Cadence cadence,
            Clock clock) {
        this.member = member;
        this.consumer = consumer;
        this.commits = new Commits(consumer);
        this.fold = fold;
        this.reader = reader;
        this.progress = progress;
        this.gaps = gaps;
        this.deadRecords = deadRecords;
        this.metrics = metrics;
        this.spans = spans;
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
            restoreGaps();
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
        var began = clock.instant();
        commits.finish(flushCells(), TO_COMMIT);
        spans.flushed(began);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assignmentChanged = true;
        forget(partitions);
        goBackToWhatIsWritten(partitions);
    }

    /** Over a database that was restored from a backup, more is committed than journal and cells hold. */
    private void goBackToWhatIsWritten(Collection<TopicPartition> partitions) {
        Map<Partition, Reached> reached = progress.all();
        for (TopicPartition it : partitions) {
            var there = reached.get(new Partition(it.topic(), it.partition()));
            long written = there == null ? 0 : there.offset() + 1;
            if (consumer.position(it) > written) {
                log.atWarn()
                        .addKeyValue("partition", it)
                        .addKeyValue("committed", consumer.position(it))
                        .addKeyValue("written", written)
                        .log("more is committed than is written; what is missing is read again");
                consumer.seek(it, written);
            }
        }
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
            unflushed.forget(partition);
            spans.forget(partition);
        }
    }

    private void take(ConsumerRecords<String, byte[]> polled) {
        spans.polled(polled);
        var entries = read(polled);
        for (JournalEntry entry : entries) {
            if (owned.add(entry.position().partition())) {
                fold.own(entry.position().partition(), entry.position().offset());
            }
        }
        var taken = fold.take(entries);
        unflushed.take(taken.entries());
        spans.taken(taken.entries());
        if (!taken.dead().isEmpty()) {
            deadRecords.keep(taken.dead(), polled);
        }
        metrics.get().took(taken);
        cadence.polled(polled.count(), measured(), System.nanoTime());
    }

    /** Partitions of which nothing comes may have some, too. */
    private void restoreGaps() {
        fold.restore(gaps.of(consumer.assignment().stream()
                .map(it -> new Partition(it.topic(), it.partition()))
                .toList()));
        measured();
    }

    /** How far behind it is, which is told on the way. */
    private long measured() {
        long behind = behind();
        metrics.get().behind(member, behind, fold.openGaps());
        return behind;
    }

    private List<JournalEntry> read(ConsumerRecords<String, byte[]> polled) {
        var entries = new ArrayList<JournalEntry>(polled.count());
        polled.forEach(record -> entries.add(reader.read(record)));
        return entries;
    }

    private void flush() {
        var began = clock.instant();
        commits.commit(flushCells());
        flushes.flushed(spans.flushed(began));
    }

    private Map<Partition, Long> flushCells() {
        long start = System.nanoTime();
        var next = fold.flush();
        var took = Duration.ofNanos(System.nanoTime() - start);
        cadence.flushed(took);
        var now = clock.instant();
        progress.tell(next.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> new Reached(it.getValue() - 1, unflushed.latest(it.getKey()), now))));
        var measured = metrics.get();
        if (!next.isEmpty()) {
            measured.flushed(took);
        }
        gaps.keep(fold.changedGaps());
        unflushed.flushed(recorded -> measured.written(Duration.between(recorded, now)));
        return next;
    }

    private long behind() {
        return List.copyOf(consumer.assignment()).stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }
}
