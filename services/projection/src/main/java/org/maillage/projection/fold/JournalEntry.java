package org.maillage.projection.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Addition;

/**
 * One event taken in, with all that it counts for. Once written it never changes.
 *
 * @param dead      why it could not be read; null when it could
 * @param additions what it adds to the figures; none for an event that counts for nothing
 */
public record JournalEntry(
        Position position, Origin origin, @Nullable String dead, List<Addition> additions) {

    public JournalEntry {
        additions = List.copyOf(additions);
    }

    /** An event that was read. */
    public static JournalEntry read(Position position, Origin origin, List<Addition> additions) {
        return new JournalEntry(position, origin, null, additions);
    }

    /** One that cannot be read: its sequence counts as taken, so that its neighbours go on. */
    public static JournalEntry dead(Position position, Origin origin, String cause) {
        return new JournalEntry(position, origin, cause, List.of());
    }

    /** Whether it could not be read. */
    public boolean isDead() {
        return dead != null;
    }
}
