package org.maillage.projection.threads;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.JournalEntry;

/**
 * One file of a thread.
 *
 * @param parent the file that it hangs under; null for the first
 * @param events in the order of their sequence, each once; one that was read at the second try stands for the first
 */
public record Dossier(FileId id, @Nullable FileId parent, List<JournalEntry> events) {

    public Dossier {
        events = List.copyOf(events);
    }
}
