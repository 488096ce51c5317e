package org.maillage.eventing.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maillage.eventing.wire.WireEvent;

/**
 * A message in the queue of its aggregate.
 *
 * @param statement whether it is a partner's, which expires and gets a verdict
 * @param event     as received, but for its data where they are sealed
 * @param sealed    whether its data are sealed under the key of the file, since there are free texts among them
 * @param code      what it waits for
 * @param expires   when it is refused; null for a reaction
 * @param tries     how often it was decided in vain
 * @param nextTry   when it is decided again though the aggregate took no event; null while it waits for the aggregate to be opened
 */
public record Waiting(
        String messageId,
        boolean statement,
        WireEvent event,
        boolean sealed,
        String code,
        String detail,
        @Nullable Instant expires,
        int tries,
        @Nullable Instant nextTry) {

    private static final Duration FIRST_INTERVAL = Duration.ofSeconds(5);
    private static final int LARGEST_EXPONENT = 10;

    Outcome.Waits outcome() {
        return new Outcome.Waits(code, detail, expires);
    }

    /** The message again, to be decided at another moment; sealed as it is. */
    <C> Message.Received<C> message(UUID target, Instant now) {
        return statement
                ? new Message.Statement<>(messageId, target, event, now, sealed)
                : new Message.Reaction<>(messageId, target, event, now);
    }

    /** The same after one more decision in vain, to be tried again after an interval that doubles up to 85 minutes. */
    Waiting triedAt(Instant now) {
        var interval = FIRST_INTERVAL.multipliedBy(1L << Math.min(tries, LARGEST_EXPONENT));
        return new Waiting(messageId, statement, event, sealed, code, detail, expires, tries + 1, now.plus(interval));
    }

    boolean expiresBy(Instant now) {
        return expires != null && !expires.isAfter(now);
    }
}
