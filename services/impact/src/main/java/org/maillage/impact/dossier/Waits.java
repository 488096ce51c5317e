package org.maillage.impact.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.aggregate.Waiting;

/**
 * A statement that waits for a step before it.
 *
 * @param receiptId of the statement
 * @param code      what it waits for
 * @param until     when it is refused
 */
public record Waits(
        String receiptId,
        String type,
        String code,
        String detail,
        @Nullable Instant until) {

    /** As it stands in the queue of its file. */
    public static Waits of(Waiting entry) {
        return new Waits(
                entry.messageId(), entry.event().envelope().type(), entry.code(), entry.detail(), entry.expires());
    }
}
