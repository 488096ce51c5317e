package org.maillage.impact.declaration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a correction must agree with: who declared first, and which events have given the file its values.
 *
 * @param declarant whose declaration opened the file; null when staff did
 * @param events    ids of the declaration and of its corrections, in order
 */
public record Precedent(@Nullable Publisher declarant, List<UUID> events) {

    /** Of a file whose history is not known. */
    public static final Precedent NONE = new Precedent(null, List.of());

    public Precedent {
        events = List.copyOf(events);
    }

    /** The event that gave a file its present values, unless it was only just decided. */
    public Optional<UUID> of(int version) {
        return version > events.size() ? Optional.empty() : Optional.of(events.get(version - 1));
    }
}
