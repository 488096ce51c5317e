package org.maillage.projection.threads;

import java.util.Optional;
import java.util.UUID;
import org.maillage.projection.fold.JournalEntry;

/**
 * One file. An id alone is unique among files of a kind only.
 *
 * @param kind as in the name of its topic: need, project, grant, place, occupancy, job, declaration …
 */
public record FileId(String kind, UUID id) {

    /** The file that an event is about; empty when the record did not say. */
    static Optional<FileId> of(JournalEntry entry) {
        String topic = entry.position().partition().topic();
        return Optional.ofNullable(entry.origin().aggregate()).map(id -> new FileId(topic.split("\\.", 3)[1], id));
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
