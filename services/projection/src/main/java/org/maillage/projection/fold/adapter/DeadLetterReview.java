package org.maillage.projection.fold.adapter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.Journal;
import org.maillage.projection.fold.JournalEntry;
import org.maillage.projection.fold.Origin;
import org.maillage.projection.incoming.EventReader;

/**
 * Looks at dead letters as the fold would, were they to come again: an event counts once, if this generation has journalled it as
 * dead. So what is told beforehand is what happens.
 */
final class DeadLetterReview {

    private record Identity(@Nullable UUID aggregate, long sequence) {

        static Identity of(Origin origin) {
            return new Identity(origin.aggregate(), origin.sequence());
        }
    }

    private final DeadLetterTopics letters;
    private final OwnTopics topics;
    private final EventReader reader;
    private final Journal journal;

    /** @param reader knows dead letters by the topics that they lie in */
    DeadLetterReview(DeadLetterTopics letters, OwnTopics topics, EventReader reader, Journal journal) {
        this.letters = letters;
        this.topics = topics;
        this.reader = reader;
        this.journal = journal;
    }

    /** Passes on all letters in their order within each topic, some at a time. */
    void review(Consumer<List<DeadLetter>> reviewed) {
        var passed = new HashSet<Identity>();
        letters.read((original, some) -> reviewed.accept(review(original, some, passed)));
    }

    private List<DeadLetter> review(
            String original, List<ConsumerRecord<String, byte[]>> records, Set<Identity> passed) {
        var entries = records.stream().map(reader::read).toList();
        var files = entries.stream()
                .filter(entry -> !entry.isDead())
                .map(entry -> entry.origin().aggregate())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var missing = identities(original, files, JournalEntry::isDead);
        missing.removeAll(identities(topics.redriven(original), files, entry -> !entry.isDead()));
        var reviewed = new ArrayList<DeadLetter>();
        for (int i = 0; i < records.size(); i++) {
            var entry = entries.get(i);
            reviewed.add(new DeadLetter(original, records.get(i), entry, standing(entry, missing, passed)));
        }
        return reviewed;
    }

    private static DeadLetter.Standing standing(JournalEntry entry, Set<Identity> missing, Set<Identity> passed) {
        if (entry.isDead()) {
            return DeadLetter.Standing.UNREADABLE;
        }
        var identity = Identity.of(entry.origin());
        return missing.contains(identity) && passed.add(identity)
                ? DeadLetter.Standing.COUNTABLE
                : DeadLetter.Standing.COUNTED;
    }

    private Set<Identity> identities(String topic, Set<UUID> files, Predicate<JournalEntry> which) {
        var identities = new HashSet<Identity>();
        if (!files.isEmpty()) {
            journal.about(topic, files).stream()
                    .filter(which)
                    .forEach(entry -> identities.add(Identity.of(entry.origin())));
        }
        return identities;
    }
}
