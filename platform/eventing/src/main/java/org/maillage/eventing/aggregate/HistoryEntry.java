package org.maillage.eventing.aggregate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event of an aggregate, as its owner remembers it: what, when, because of what, by whom. */
public record HistoryEntry(
        long sequence,
        UUID id,
        String type,
        Instant time,
        Instant recordedTime,
        String causationId,
        @Nullable String partnerSource,
        @Nullable String actorId) {}
