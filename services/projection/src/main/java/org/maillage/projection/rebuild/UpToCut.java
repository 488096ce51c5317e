package org.maillage.projection.rebuild;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.projection.fold.JournalEntry;

/**
 * Which entries of a generation's journal are compared at a cut. An event that could not be read and came in by another topic
 * belongs to the place at which it could not be read. For one thread; entries are looked at in the order of the journal.
 */
final class UpToCut {

    private record Identity(@Nullable UUID aggregate, long sequence) {}

    private final Cut cut;
    private final Map<String, String> redriven;
    private final Set<Identity> dead = new HashSet<>();
    private long events;

    /** @param redriven by topic in which records come again, the topic in which they came first */
    UpToCut(Cut cut, Map<String, String> redriven) {
        this.cut = cut;
        this.redriven = Map.copyOf(redriven);
    }

    /** Takes note of an entry, and tells whether it is compared. */
    boolean look(JournalEntry entry) {
        if (entry.isDead()) {
            if (cut.contains(entry.position().partition(), entry.position().offset())) {
                dead.add(identity(entry));
            }
            return false;
        }
        boolean compared = contains(entry);
        if (compared) {
            events++;
        }
        return compared;
    }

    /** Whether an entry is compared, once the whole journal was looked at. */
    boolean contains(JournalEntry entry) {
        var position = entry.position();
        return redriven.containsKey(position.partition().topic())
                ? dead.contains(identity(entry))
                : cut.contains(position.partition(), position.offset());
    }

    /** How many of those looked at are compared. */
    long events() {
        return events;
    }

    private static Identity identity(JournalEntry entry) {
        return new Identity(entry.origin().aggregate(), entry.origin().sequence());
    }
}
