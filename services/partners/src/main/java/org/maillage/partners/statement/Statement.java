package org.maillage.partners.statement;

import java.util.UUID;
import org.maillage.eventing.wire.WireEvent;

/**
 * A statement that passed every check.
 *
 * @param receiptId   computed from its source and id
 * @param partnerId   whose token brought it
 * @param aggregate   kind of the file that it is about
 * @param target      that file
 * @param topic       where its owner reads it
 * @param event       as it is sent, with what the door adds
 * @param contentHash of what the partner gave, see {@link ContentHash}
 */
public record Statement(
        UUID receiptId,
        String partnerId,
        String aggregate,
        UUID target,
        String topic,
        WireEvent event,
        String contentHash) {}
