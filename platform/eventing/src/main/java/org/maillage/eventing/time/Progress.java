package org.maillage.eventing.time;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** How far this instance has read the partitions of the statement topics that it owns. */
public final class Progress {

    /** Before anything that is ever due. */
    static final Instant NOTHING_READ = Instant.EPOCH;

    private final Map<TopicPartition, Read> read = new ConcurrentHashMap<>();

    /** Now owned, to be read from an offset on. */
    public void assigned(TopicPartition partition, long from) {
        read.put(partition, new Read(from, NOTHING_READ));
    }

    /** No longer owned. */
    public void revoked(Collection<TopicPartition> partitions) {
        partitions.forEach(read::remove);
    }

    /** Taken in, all before it included. */
    public void taken(TopicPartition partition, long offset, Instant recordedTime) {
        read.computeIfPresent(partition, (_, before) -> before.after(offset, recordedTime));
    }

    /** Partitions owned. */
    public Set<TopicPartition> owned() {
        return Set.copyOf(read.keySet());
    }

    /**
     * Up to when everything that partners said has been read.
     *
     * @param end    offset behind the last record of the partition
     * @param seenAt when that was its end
     */
    public Optional<Instant> horizon(TopicPartition partition, long end, Instant seenAt) {
        return Optional.ofNullable(read.get(partition)).map(it -> it.horizon(end, seenAt));
    }

    private record Read(long next, Instant recorded) {

        Read after(long offset, Instant recordedTime) {
            return new Read(Math.max(next, offset + 1), recordedTime.isAfter(recorded) ? recordedTime : recorded);
        }

        Instant horizon(long end, Instant seenAt) {
            return next >= end && seenAt.isAfter(recorded) ? seenAt : recorded;
        }
    }
}
