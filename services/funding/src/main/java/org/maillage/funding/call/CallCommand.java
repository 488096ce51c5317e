package org.maillage.funding.call;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of a call. {@code at} is when it occurred. */
public sealed interface CallCommand {

    /** When it occurred. */
    Instant at();

    /**
     * Publishes the call, or publishes it again with other terms.
     *
     * @param revision       2, 3… for a further publication; null for the first
     * @param committedCents awards of the call that the service knows
     */
    record Publish(Instant at, CallTerms terms, @Nullable Integer revision, long committedCents)
            implements CallCommand {}

    /** Ends it before its last day. */
    record Close(Instant at, LocalDate closedOn) implements CallCommand {}

    /**
     * Its last day has passed.
     *
     * @param closesOn the last day that has passed: it may have been moved meanwhile
     */
    record End(Instant at, LocalDate closesOn) implements CallCommand {}
}
