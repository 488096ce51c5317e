package org.maillage.eventingtests;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.maillage.eventing.aggregate.AggregateDocument;
import org.maillage.eventing.aggregate.Documents;

/** A store in memory that keeps every promise. */
final class InMemoryDocuments<S> implements Documents<S> {

    private final Map<UUID, AggregateDocument<S>> documents = new LinkedHashMap<>();
    private final ToIntFunction<UUID> partition;

    InMemoryDocuments(ToIntFunction<UUID> partition) {
        this.partition = partition;
    }

    @Override
    public synchronized List<AggregateDocument<S>> find(Collection<UUID> ids) {
        return documents.values().stream().filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public synchronized Set<UUID> save(List<AggregateDocument<S>> changed) {
        var missed = new HashSet<UUID>();
        for (AggregateDocument<S> document : changed) {
            if (revision(document.id()) == document.revision() - 1) {
                documents.put(document.id(), document);
            } else {
                missed.add(document.id());
            }
        }
        return missed;
    }

    @Override
    public synchronized void trim(List<Trim> trims) {
        for (Trim trim : trims) {
            documents.computeIfPresent(
                    trim.id(), (_, stored) -> stored.revision() == trim.revision() ? trimmed(stored, trim) : stored);
        }
    }

    @Override
    public synchronized List<AggregateDocument<S>> dirty(Instant savedBefore, int limit) {
        return documents.values().stream()
                .filter(it -> !it.pending().isEmpty() && it.savedAt().isBefore(savedBefore))
                .sorted(Comparator.comparing(AggregateDocument::savedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Set<Integer> partitionsDue(Collection<Integer> partitions, Instant by) {
        return documents.values().stream()
                .filter(it -> isDue(it, by))
                .map(it -> partition.applyAsInt(it.id()))
                .filter(partitions::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<UUID> due(int ofPartition, Instant by, int limit) {
        return documents.values().stream()
                .filter(it -> partition.applyAsInt(it.id()) == ofPartition && isDue(it, by))
                .sorted(Comparator.comparing(AggregateDocument::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(AggregateDocument::id)
                .limit(limit)
                .toList();
    }

    private static boolean isDue(AggregateDocument<?> document, Instant by) {
        return document.due() != null && !document.due().isAfter(by);
    }

    private long revision(UUID id) {
        AggregateDocument<S> stored = documents.get(id);
        return stored == null ? 0 : stored.revision();
    }

    private static <S> AggregateDocument<S> trimmed(AggregateDocument<S> it, Trim trim) {
        return new AggregateDocument<>(
                it.id(),
                it.revision() + 1,
                it.version(),
                it.state(),
                it.chain(),
                trim.pending(),
                it.handled(),
                it.waiting(),
                it.texts(),
                it.history(),
                it.due(),
                it.savedAt());
    }
}
