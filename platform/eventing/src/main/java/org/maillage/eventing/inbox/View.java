package org.maillage.eventing.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows of another service's file.
 *
 * @param sequence last event taken in
 * @param content  what it needs of the file; null when it needs nothing of what was said so far
 */
public record View<V>(UUID id, long sequence, @Nullable V content) {

    /** A file of which nothing was heard. */
    public static <V> View<V> unheard(UUID id) {
        return new View<>(id, 0, null);
    }
}
