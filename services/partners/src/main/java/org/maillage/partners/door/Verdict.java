package org.maillage.partners.door;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a file decided about a statement.
 *
 * @param state      {@code WAITING}, {@code APPLIED} or {@code REFUSED}
 * @param code       in the problem catalogue: why it is refused, or what it waits for
 * @param detail     French sentence
 * @param eventIds   domain events made
 * @param waitsUntil when waiting ends in a refusal
 * @param at         when it was decided
 */
public record Verdict(
        UUID receiptId,
        State state,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String field,
        List<UUID> eventIds,
        @Nullable Instant waitsUntil,
        Instant at) {

    public Verdict {
        if (state == State.RECEIVED || state == State.SENT) {
            throw new IllegalArgumentException("no verdict: " + state);
        }
        eventIds = List.copyOf(eventIds);
    }

    /** The states of a receipt that this verdict may follow: a final one is never replaced, be it delivered late or twice. */
    public Set<State> mayFollow() {
        return EnumSet.of(State.RECEIVED, State.SENT, State.WAITING);
    }
}
