package org.maillage.eventing.statements;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.maillage.eventing.inbox.BatchConsumer;
import org.maillage.eventing.statements.Polled.Placed;
import org.maillage.eventing.time.Settling;

/**
 * Has statements taken in as they were told across partitions, as far as the marks between them tell: a mark is taken in once
 * every partition that the consumer owns stands before one, the earliest first, in all partitions that stand before it at once,
 * and when what came before it has settled. What lies behind the mark before which a partition stands is given back and polled
 * again when that was passed. So there is nothing to remember but offsets: whoever reads on from what is committed comes to the
 * same mark. Without marks in what was polled it only hands on.
 */
public final class Barrier {

    private final BatchConsumer consumer;
    private final Settling settling;
    private final Limits limits;
    private final Clock clock;
    private final Map<TopicPartition, Placed> standing = new ConcurrentHashMap<>();

    /** @param consumer takes in what may be taken in, marks included */
    public Barrier(BatchConsumer consumer, Settling settling, Limits limits, Clock clock) {
        this.consumer = consumer;
        this.settling = settling;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Takes in what may be, commits it, and gives back the rest. When it throws, nothing was committed nor given back: the same
     * records are to be handed in again. What fails behind something that was taken in is given back instead, to fail when it is
     * polled again.
     *
     * @param records    as they were polled
     * @param partitions of the consumer that polled them, on its thread
     */
    public void take(List<ConsumerRecord<String, byte[]>> records, Partitions partitions) {
        var polled = new Polled(records, partitions.owned());
        polled.partitions().forEach(standing::remove);
        new Passage(consumer, settling, limits, clock, polled, standing, partitions).run();
    }

    /** Has marks polled again before which partitions stand: what holds them up may be gone without anything being polled. */
    public void lookAgain(Partitions partitions) {
        Set<TopicPartition> held = new HashSet<>(standing.keySet());
        held.retainAll(partitions.owned());
        forget(held);
        partitions.resume(held);
    }

    /** Forgets where partitions stand that the consumer owns no more, or anew. */
    public void forget(Collection<TopicPartition> partitions) {
        standing.keySet().removeAll(partitions);
    }

    /** How many partitions stand before a mark, and wait for others. */
    public int standing() {
        return standing.size();
    }

    /**
     * How long things may take.
     *
     * @param atATime        after which no further mark is passed before polling again, as a consumer has to poll
     * @param toldEverywhere after which a mark that is not in a partition will never be: longer than the door's producer tries
     */
    public record Limits(Duration atATime, Duration toldEverywhere) {

        /** Those in use. */
        public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofMinutes(5));
    }
}
