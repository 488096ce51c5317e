package org.maillage.projection.fold;

import java.util.List;

/**
 * What became of a poll.
 *
 * @param entries  the events taken, as the journal has them
 * @param repeated how many had been taken before
 * @param gaps     how many came before one that is missing, and were left for later
 */
public record Taken(List<JournalEntry> entries, int repeated, int gaps) {

    /** Those that could not be read. */
    public List<JournalEntry> dead() {
        return entries.stream().filter(JournalEntry::isDead).toList();
    }
}
