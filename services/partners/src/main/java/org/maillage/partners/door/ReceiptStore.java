package org.maillage.partners.door;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where receipts are kept. Each receipt is written atomically, durable when a call returns. */
public interface ReceiptStore {

    /**
     * Keeps those whose id is not there yet; between two that come at once, one does it.
     *
     * @param receipts each with an id of its own
     * @return ids that were there before
     */
    Set<UUID> insert(List<Receipt> receipts);

    /** Those that are there, by id. */
    Map<UUID, Receipt> find(Collection<UUID> ids);

    /** {@code RECEIVED} becomes {@code SENT}, and the message goes; any other state stays. */
    void markSent(Collection<UUID> ids);

    /** Some that are {@code RECEIVED} since before {@code limit}, oldest first. */
    List<Receipt> receivedBefore(Instant limit, int atMost);

    /**
     * Sets verdicts on the receipts whose state they {@linkplain Verdict#mayFollow() may follow}; the message, which their owner has,
     * goes.
     *
     * @param verdicts one per receipt
     */
    void apply(Collection<Verdict> verdicts);
}
