package org.maillage.partners.door;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one statement, for ever.
 *
 * @param id          computed from source and id
 * @param partnerId   who brought it
 * @param source      of the statement
 * @param statementId of the statement
 * @param type        of the statement
 * @param aggregate   kind of the file that it is about
 * @param target      that file
 * @param topic       where it is sent
 * @param contentHash SHA-256 of what the partner gave
 * @param receivedAt  the door's clock
 * @param traceId     of the request that brought it, as logs and spans name it; null where none is known
 * @param message     as it is sent; null once it is known to be in the log: what a partner said may be personal
 * @param verdict     null until the owner has spoken
 */
public record Receipt(
        UUID id,
        String partnerId,
        String source,
        String statementId,
        String type,
        String aggregate,
        UUID target,
        String topic,
        String contentHash,
        Instant receivedAt,
        @Nullable String traceId,
        State state,
        @Nullable Message message,
        @Nullable Verdict verdict) {

    /** In place of the fingerprint of what came in between a backup and the loss of the database. */
    public static final String HASH_LOST = "";

    /** The receipt of a statement that has just come in. */
    public static Receipt of(Statement statement, Instant now) {
        return new Receipt(
                statement.receiptId(),
                statement.partnerId(),
                statement.source(),
                statement.id(),
                statement.type(),
                statement.aggregate(),
                statement.target(),
                statement.topic(),
                statement.contentHash(),
                now,
                statement.traceId(),
                State.RECEIVED,
                statement.message(),
                null);
    }

    /** Whether a statement of its identity says the same, as far as is known. */
    boolean isOf(Statement statement) {
        return contentHash.equals(HASH_LOST) || contentHash.equals(statement.contentHash());
    }

    /** The same once it is in the log, without the message: nobody needs to send it again. */
    public Receipt sent() {
        return new Receipt(
                id,
                partnerId,
                source,
                statementId,
                type,
                aggregate,
                target,
                topic,
                contentHash,
                receivedAt,
                traceId,
                State.SENT,
                null,
                verdict);
    }

    /** The same with a verdict, without the message that its owner has; unchanged when the verdict may not follow. */
    public Receipt with(Verdict next) {
        if (!next.mayFollow().contains(state)) {
            return this;
        }
        return new Receipt(
                id,
                partnerId,
                source,
                statementId,
                type,
                aggregate,
                target,
                topic,
                contentHash,
                receivedAt,
                traceId,
                next.state(),
                null,
                next);
    }
}
