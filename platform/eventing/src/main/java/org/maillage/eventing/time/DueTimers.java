package org.maillage.eventing.time;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.maillage.eventing.aggregate.Documents;
import org.maillage.eventing.aggregate.Handler;
import org.maillage.eventing.aggregate.Message;

/**
 * Wakes aggregates for which something is due, at the owner of their statement partition, and only once that has been read
 * up to a record recorded later, or to its end: a service that was down first reads what partners said meanwhile.
 */
public final class DueTimers<S, C> {

    private static final int AT_ONCE = 500;

    private final Documents<S> documents;
    private final Handler<S, C> handler;
    private final Progress progress;
    private final Takeovers takeovers;
    private final Ends ends;
    private final Clock clock;

    /** @param ends where the statement partitions end */
    public DueTimers(
            Documents<S> documents,
            Handler<S, C> handler,
            Progress progress,
            Takeovers takeovers,
            Ends ends,
            Clock clock) {
        this.documents = documents;
        this.handler = handler;
        this.progress = progress;
        this.takeovers = takeovers;
        this.ends = ends;
        this.clock = clock;
    }

    /** Wakes what is due in every owned partition; returns how many aggregates were woken. */
    public int run() {
        var nows = new HashMap<TopicPartition, Instant>();
        progress.owned().forEach(it -> nows.put(it, takeovers.until(it).orElseGet(clock::instant)));
        Set<Integer> due = nows.isEmpty() ? Set.of() : partitionsDue(nows);
        return nows.keySet().stream()
                .filter(it -> due.contains(it.partition()))
                .mapToInt(this::run)
                .sum();
    }

    /** One question for all of them, as mostly there are none; for some it may be asked too late, so each is asked again. */
    private Set<Integer> partitionsDue(Map<TopicPartition, Instant> nows) {
        return documents.partitionsDue(
                nows.keySet().stream().map(TopicPartition::partition).toList(), Collections.max(nows.values()));
    }

    private int run(TopicPartition partition) {
        Optional<Instant> until = takeovers.until(partition);
        Instant now = until.orElseGet(clock::instant);
        if (documents.due(partition.partition(), now, 1).isEmpty()) {
            return 0;
        }
        Instant by = until.isPresent() ? now : earlier(now, horizon(partition));
        List<UUID> due = documents.due(partition.partition(), by, AT_ONCE);
        handler.handle(due.stream()
                .map(it -> new Message.Wake<C>(it, by, until.isEmpty()))
                .toList());
        return due.size();
    }

    private Instant horizon(TopicPartition partition) {
        Instant asked = clock.instant();
        long end = ends.of(List.of(partition)).getOrDefault(partition, Long.MAX_VALUE);
        return progress.horizon(partition, end, asked).orElse(Progress.NOTHING_READ);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Where partitions end now. */
    @FunctionalInterface
    public interface Ends {

        /** For each, the offset behind its last record. */
        Map<TopicPartition, Long> of(List<TopicPartition> partitions);
    }
}
