package org.maillage.projection.fold;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For a topic of records that come again because they could not be read the first time: an event is taken that this generation
 * has journalled as dead, and once. Its neighbours were taken long ago, so there is no gap rule.
 */
final class Redriven implements Taking {

    private record Identity(@Nullable UUID aggregate, long sequence) {}

    private final Journal journal;
    private final Partition partition;
    private final String original;
    private final Set<Identity> missing = new HashSet<>();

    /** @param original the topic in which they came first */
    Redriven(Journal journal, Partition partition, String original) {
        this.journal = journal;
        this.partition = partition;
        this.original = original;
    }

    @Override
    public void prepare(List<JournalEntry> events, long end) {
        missing.clear();
        var aggregates = events.stream()
                .map(event -> event.origin().aggregate())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (aggregates.isEmpty()) {
            return;
        }
        journal.about(original, aggregates).stream()
                .filter(JournalEntry::isDead)
                .forEach(dead -> missing.add(identity(dead)));
        journal.about(partition.topic(), aggregates).stream()
                .filter(entry -> entry.position().partition().equals(partition)
                        && entry.position().offset() < end)
                .forEach(this::remember);
    }

    @Override
    public Verdict next(JournalEntry event) {
        if (!missing.contains(identity(event))) {
            return Verdict.REPEATED;
        }
        remember(event);
        return Verdict.TAKEN;
    }

    /** One that an older release cannot read this time either stays missing. */
    @Override
    public void remember(JournalEntry journalled) {
        if (!journalled.isDead()) {
            missing.remove(identity(journalled));
        }
    }

    @Override
    public Map<UUID, Long> openGaps() {
        return Map.of();
    }

    private static Identity identity(JournalEntry entry) {
        return new Identity(entry.origin().aggregate(), entry.origin().sequence());
    }
}
