package org.maillage.partners.incoming;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.partners.door.State;
import org.maillage.partners.door.Verdict;

/** What the door reads of {@code org.maillage.verdict.v1}. */
record VerdictV1(
        UUID receiptId,
        String outcome,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String field,
        List<UUID> eventIds,
        @Nullable Instant waitsUntil,
        Instant at) {

    /** The verdict; empty for an outcome that is the door's own, or that is not known yet. */
    Optional<Verdict> verdict() {
        return state().map(it -> new Verdict(receiptId, it, code, detail, field, eventIds, waitsUntil, at));
    }

    private Optional<State> state() {
        return switch (outcome) {
            case "waiting" -> Optional.of(State.WAITING);
            case "applied" -> Optional.of(State.APPLIED);
            case "refused" -> Optional.of(State.REFUSED);
            default -> Optional.empty();
        };
    }
}
