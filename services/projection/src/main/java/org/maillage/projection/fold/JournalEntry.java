package org.maillage.projection.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.figures.Addition;

/**
 * One event taken in, with all that it counts for. Once written it never changes.
 *
 * @param dead      why it could not be read; null when it could
 * @param additions what it adds to the figures; none for an event that counts for nothing
 * @param names     the other files that it names
 */
public record JournalEntry(
        Position position, Origin origin, @Nullable String dead, List<Addition> additions, List<Reference> names) {

    public JournalEntry {
        additions = List.copyOf(additions);
        names = List.copyOf(names);
    }

    /** One that names no other file. */
    public JournalEntry(Position position, Origin origin, @Nullable String dead, List<Addition> additions) {
        this(position, origin, dead, additions, List.of());
    }

    /** An event that was read. */
    public static JournalEntry read(Position position, Origin origin, List<Addition> additions) {
        return read(position, origin, additions, List.of());
    }

    /** An event that was read, and the other files that it names. */
    public static JournalEntry read(Position position, Origin origin, List<Addition> additions, List<Reference> names) {
        return new JournalEntry(position, origin, null, additions, names);
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
