package org.maillage.partners.door;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that passed every check.
 *
 * @param receiptId   computed from its source and id
 * @param partnerId   whose token brought it
 * @param source      CloudEvents attribute
 * @param id          CloudEvents attribute
 * @param type        CloudEvents attribute
 * @param aggregate   kind of the file that it is about
 * @param target      that file
 * @param topic       where its owner reads it
 * @param message     the rest of it, as it is sent
 * @param contentHash SHA-256 of what the partner gave
 * @param traceId     of the request that brought it; null where none is known
 */
public record Statement(
        UUID receiptId,
        String partnerId,
        String source,
        String id,
        String type,
        String aggregate,
        UUID target,
        String topic,
        Message message,
        String contentHash,
        @Nullable String traceId) {}
