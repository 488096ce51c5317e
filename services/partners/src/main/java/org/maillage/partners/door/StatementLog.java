package org.maillage.partners.door;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The topics of statements. */
public interface StatementLog {

    /**
     * Sends the message of each receipt to its topic, keyed by its target, in order, and waits a bounded time.
     *
     * @return ids of those that are known to be durable; any other may be in the log or not
     */
    Set<UUID> append(List<Receipt> receipts);
}
